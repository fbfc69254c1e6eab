import { type ReadCertificate, readCertificate } from '../certificates/read-certificate.ts'
import { readSignedData } from '../certificates/read-signed-data.ts'
import { refuse } from '../refusal.ts'
import { type Remark, remark } from '../remark.ts'
import { readPlist } from './plist.ts'
import { dictionaryIn, isDictionary, listIn, textIn } from './plist-value.ts'

const maxCertificates = 50

/** 描述文件: for which bundle, certificates and devices Apple allows an app to be installed. */
export interface AppleProfile {
  /** `cn.example.app`, or `*` for any. */
  bundleId?: string | undefined
  appName?: string | undefined
  certificates: ReadCertificate[]
  remarks: Remark[]
}

export function readAppleProfile(bytes: Uint8Array<ArrayBuffer>, part: string): AppleProfile {
  const { content } = readSignedData(bytes, part)
  const plist = content ? readPlist(content, part) : undefined
  if (!isDictionary(plist)) return refuse('unreadable', { part })
  const listed = listIn(plist, 'DeveloperCertificates')
  if (listed.length > maxCertificates) refuse('too-many', { part, max: maxCertificates })
  const entitlements = dictionaryIn(plist, 'Entitlements')
  const devices = listIn(plist, 'ProvisionedDevices').length
  const isDevelopment = entitlements['get-task-allow'] === true
  const identifier = textIn(entitlements, 'application-identifier')
  return {
    // before the first dot stands the team
    bundleId: identifier?.slice(identifier.indexOf('.') + 1),
    appName: textIn(plist, 'AppIDName'),
    certificates: listed.flatMap((it) => (it instanceof Uint8Array ? [readCertificate(it, part)] : [])),
    remarks: [
      ...(isDevelopment ? [remark('development-profile')] : []),
      ...(!isDevelopment && devices > 0 ? [remark('test-profile', { devices })] : []),
    ],
  }
}

/** `cn.example.*` stands for all that begin so. */
export function isBundleAllowed(bundleId: string, profile: string): boolean {
  return profile.endsWith('*') ? bundleId.startsWith(profile.slice(0, -1)) : bundleId === profile
}

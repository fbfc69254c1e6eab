import { leafOf } from '../certificates/leaf-of.ts'
import { type ReadCertificate, readCertificate } from '../certificates/read-certificate.ts'
import { readPem } from '../certificates/read-pem.ts'
import { readSignedData } from '../certificates/read-signed-data.ts'
import { refuse } from '../refusal.ts'
import { type Remark, remark } from '../remark.ts'
import { objectIn, readJson, stringIn } from './json-value.ts'

/** HarmonyOS's profile (`.p7b`): for which bundle and certificate. */
export interface HarmonyProfile {
  bundleName?: string | undefined
  certificate?: ReadCertificate | undefined
  remarks: Remark[]
}

export function readHarmonyProfile(bytes: Uint8Array<ArrayBuffer>, part: string): HarmonyProfile {
  const { content } = readSignedData(bytes, part)
  // AppGallery Connect signs it; the text itself stands in the block of packages made by older tools
  const profile = readJson(content ?? refuse('unreadable', { part }), part)
  const bundle = objectIn(profile, 'bundle-info')
  const pem = stringIn(bundle, 'distribution-certificate') ?? stringIn(bundle, 'development-certificate')
  const certificates = pem ? readPem(pem).map((it) => readCertificate(it, part)) : []
  return {
    bundleName: stringIn(bundle, 'bundle-name'),
    certificate: certificates.length > 0 ? leafOf(certificates) : undefined,
    remarks: stringIn(profile, 'type') === 'debug' ? [remark('development-profile')] : [],
  }
}

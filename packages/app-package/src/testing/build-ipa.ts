import { aPng } from './a-png.ts'
import { binaryPlist, type TestPlist, xmlPlist } from './build-plist.ts'
import { buildZip, type TestEntry } from './build-zip.ts'
import { type Bytes, bytesOf, u32, u32be } from './bytes.ts'
import { type Identity, makeIdentity, signMessage } from './make-identity.ts'

/** Who signs profiles: not looked at. */
const apple = await makeIdentity({ subject: { CN: 'Test authority', O: 'Apple Inc.' }, isAuthority: true })

export const anAppleDeveloper = (kind: string): Promise<Identity> =>
  makeIdentity({ subject: { CN: `${kind}: Qinghe (AB12CD34EF)`, O: 'Qinghe' }, issuer: apple, algorithm: 'RSA' })

export interface ProfileOptions {
  bundleId?: string
  isDevelopment?: boolean
  devices?: string[]
}

/** `embedded.mobileprovision` */
export const appleProfile = (identities: readonly Identity[], options: ProfileOptions = {}): Promise<Bytes> => {
  const { bundleId = 'cn.example.qinghe', isDevelopment = false, devices } = options
  const plist: TestPlist = {
    AppIDName: 'Qinghe',
    DeveloperCertificates: identities.map(({ der }) => der),
    Entitlements: { 'application-identifier': `AB12CD34EF.${bundleId}`, 'get-task-allow': isDevelopment },
    ...(devices ? { ProvisionedDevices: devices } : {}),
  }
  return signMessage(apple, xmlPlist(plist))
}

/** An executable for arm64 of which only the load commands and the signature are filled. */
async function buildExecutable(signer: Identity | undefined, { isFat = false } = {}): Promise<Bytes> {
  const code = new Uint8Array(100_000).fill(0x1f)
  const codeDirectory = bytesOf(u32be(0xfade0c02), u32be(108), new Uint8Array(100).fill(7))
  const cms = signer ? await signMessage(signer, codeDirectory, { isDetached: true }) : new Uint8Array()
  const wrapped = bytesOf(u32be(0xfade0b01), u32be(8 + cms.length), cms)
  const blobs = bytesOf(codeDirectory, wrapped)
  const index = bytesOf(u32be(0), u32be(28), u32be(0x10000), u32be(28 + codeDirectory.length))
  const signature = bytesOf(u32be(0xfade0cc0), u32be(28 + blobs.length), u32be(2), index, blobs)
  const command = bytesOf(u32(0x1d), u32(16), u32(32 + 16 + code.length), u32(signature.length))
  const head = bytesOf(u32(0xfeedfacf), u32(0x0100000c), u32(0), u32(2), u32(1), u32(16), u32(0), u32(0), command)
  const thin = bytesOf(head, code, signature)
  if (!isFat) return thin
  const fat = bytesOf(
    u32be(0xcafebabe),
    u32be(1),
    u32be(0x0100000c),
    u32be(0),
    u32be(4096),
    u32be(thin.length),
    u32be(12),
  )
  return bytesOf(fat, new Uint8Array(4096 - fat.length), thin)
}

export interface IpaOptions {
  signer?: Identity | undefined
  profile?: Uint8Array | undefined
  isXml?: boolean
  isFat?: boolean
  icon?: Bytes
  more?: TestEntry[]
}

export async function buildIpa({
  signer,
  profile,
  isXml = false,
  isFat = false,
  icon = aPng(120, 120),
  more = [],
}: IpaOptions): Promise<Bytes> {
  const info: TestPlist = {
    CFBundleIdentifier: 'cn.example.qinghe',
    CFBundleDisplayName: 'Qinghe & Co',
    CFBundleShortVersionString: '2.3',
    CFBundleVersion: '230',
    CFBundleExecutable: 'Qinghe',
    CFBundleIcons: { CFBundlePrimaryIcon: { CFBundleIconFiles: ['AppIcon60x60'] } },
  }
  const folder = 'Payload/Qinghe.app/'
  return buildZip([
    { name: `${folder}Info.plist`, data: isXml ? xmlPlist(info) : binaryPlist(info) },
    { name: `${folder}Qinghe`, data: await buildExecutable(signer, { isFat }) },
    { name: `${folder}AppIcon60x60@2x.png`, data: icon },
    ...(profile ? [{ name: `${folder}embedded.mobileprovision`, data: profile }] : []),
    ...more,
  ])
}

import { expect, test } from 'vitest'
import { sentenceOfRemark } from '../remark.ts'
import { aPng } from '../testing/a-png.ts'
import { anApk, buildApk, buildResources, pair } from '../testing/build-apk.ts'
import { bytesOf } from '../testing/bytes.ts'
import { makeIdentity } from '../testing/make-identity.ts'
import { appIn, codesOf, digestOf, readBytes } from '../testing/read-bytes.ts'

const owner = await makeIdentity()
const former = await makeIdentity()
const stranger = await makeIdentity({ subject: { CN: 'Stranger' } })
const rsaOwner = await makeIdentity({ algorithm: 'RSA' })

const quiet = ['icon-not-found']

test.each([['v1'], ['v2'], ['v3'], ['v3.1']] as const)(
  'a package signed with %s says who signed it, and nothing is wrong',
  async (scheme) => {
    const app = await appIn(await buildApk(anApk(), { [scheme]: [owner] }))
    expect(app).toMatchObject({ format: 'apk', system: 'android', packageName: 'cn.example.qinghe', name: '青禾' })
    expect(app).toMatchObject({ versionName: '1.2.0', versionCode: '12' })
    expect(app.signers).toHaveLength(1)
    expect(app.signers[0]).toMatchObject({ schemes: [scheme], purpose: 'release', isFormer: false })
    expect(app.signers[0]?.certificate).toMatchObject({
      subject: 'CN=青禾示例, O=Qinghe Example',
      md5: digestOf('md5', owner),
      sha1: digestOf('sha1', owner),
      sha256: digestOf('sha256', owner),
    })
    expect(codesOf(app)).toEqual(quiet)
  },
)

test('an RSA key is shown in the three ways tools show it', async () => {
  const app = await appIn(await buildApk(anApk(), { v1: [rsaOwner], v2: [rsaOwner], v3: [rsaOwner] }))
  expect(codesOf(app)).toEqual(quiet)
  expect(app.signers[0]?.schemes).toEqual(['v3', 'v2', 'v1'])
  const key = app.signers[0]?.certificate.publicKey
  expect(key).toMatchObject({ algorithm: 'RSA', bits: 2048, base64: Buffer.from(rsaOwner.spki).toString('base64') })
  const { n = '' } = await crypto.subtle.exportKey('jwk', rsaOwner.publicKey)
  expect(key?.modulusHex).toBe(Buffer.from(n, 'base64url').toString('hex').toUpperCase())
  expect(key?.hex).toContain(key?.modulusHex)
})

test('name and icon are looked up: in Chinese before another language, the sharpest picture', async () => {
  const resources = buildResources([
    [
      { entry: 0, value: 'Qinghe' },
      { entry: 0, language: 'en', value: 'Green grain' },
      { entry: 0, language: 'zh', value: '青禾农场' },
    ],
    [
      { entry: 0, value: { resource: 0x7f020001 } },
      { entry: 1, density: 160, value: 'res/small.png' },
      { entry: 1, density: 640, value: 'res/sharp.png' },
      { entry: 1, density: 0xfffe, value: 'res/layers.xml' },
    ],
  ])
  const files = [
    { name: 'resources.arsc', data: resources, isStored: true },
    { name: 'res/small.png', data: aPng(48, 48) },
    { name: 'res/sharp.png', data: aPng(192, 192) },
  ]
  const app = await appIn(await buildApk(anApk({ label: 0x7f010000, icon: 0x7f020000 }, files), { v2: [owner] }))
  expect(app.name).toBe('青禾农场')
  expect(app.icon).toMatchObject({ type: 'image/png', width: 192, height: 192 })
  expect(codesOf(app)).toEqual([])
})

test('attributes are known by their numbers where a packer renamed the words', async () => {
  const app = await appIn(await buildApk(anApk({ isRenamed: true }), { v2: [owner] }))
  expect(app).toMatchObject({ name: '青禾', versionName: '1.2.0' })
})

test('schemes that name different signers are told, and both certificates shown', async () => {
  const app = await appIn(await buildApk(anApk(), { v1: [stranger], v2: [owner] }))
  expect(app.signers.map(({ schemes }) => schemes)).toEqual([['v2'], ['v1']])
  const told = app.remarks.find(({ code }) => code === 'signers-disagree')
  expect(told && sentenceOfRemark(told).zh).toContain('v1与v2签名用的不是同一个证书')
})

test('two signers of one scheme are told', async () => {
  expect(codesOf(await appIn(await buildApk(anApk(), { v2: [owner, stranger] })))).toContain('several-signers')
})

test('a rotated key is told, the newest certificate comes first, and the older one in v2 is no disagreement', async () => {
  const app = await appIn(await buildApk(anApk(), { v1: [former], v2: [former], v3: [owner], lineage: [former] }))
  expect(codesOf(app)).toEqual(['rotated-key', ...quiet])
  expect(app.signers.map(({ isFormer, certificate }) => [isFormer, certificate.sha256])).toEqual([
    [false, digestOf('sha256', owner)],
    [true, digestOf('sha256', former)],
  ])
})

test.each([['v2'], ['v3']] as const)('content that changed after %s signing is told', async (scheme) => {
  const bytes = await buildApk(anApk({}, [{ name: 'note.txt', data: 'before', isStored: true }]), { [scheme]: [owner] })
  const at = Buffer.from(bytes).indexOf('before')
  bytes.set(bytesOf('after!'), at)
  expect(codesOf(await appIn(bytes))).toContain('content-changed')
})

test('content that changed after v1 signing, and files that were added, are told', async () => {
  const signed = await buildApk(anApk({}, [{ name: 'note.txt', data: 'before', isStored: true }]), { v1: [owner] })
  signed.set(bytesOf('after!'), Buffer.from(signed).indexOf('before'))
  expect(codesOf(await appIn(signed))).toContain('content-changed')
  const { signV1Then } = await import('../testing/sign-v1-then.ts')
  const app = await appIn(await signV1Then(owner, [{ name: 'assets/added.js', data: 'x' }]))
  expect(app.remarks).toContainEqual({ code: 'added-after-signing', details: { count: 1, first: 'assets/added.js' } })
})

test('a signature by another key than the certificate’s is told', async () => {
  const forged = { ...owner, privateKey: stranger.privateKey }
  expect(codesOf(await appIn(await buildApk(anApk(), { v2: [forged] })))).toContain('signature-wrong')
  expect(codesOf(await appIn(await buildApk(anApk(), { v1: [forged] })))).toContain('signature-wrong')
})

test('a v2 signature that was taken away is told by v1', async () => {
  const app = await appIn(await buildApk(anApk(), { v1: [owner], alsoSigned: '2, 3' }))
  expect(app.remarks).toContainEqual({ code: 'scheme-removed', details: { schemes: 'v2/v3' } })
})

test('blocks of a channel packer are told and do no harm', async () => {
  const app = await appIn(
    await buildApk(anApk(), { v2: [owner], added: [pair(0x71777777, bytesOf('{"channel":"a"}'))] }),
  )
  expect(codesOf(app)).toEqual(['added-blocks', ...quiet])
})

test('debug certificates, debuggable and split packages, expired certificates and packages without signature are told', async () => {
  const debug = await makeIdentity({ subject: { CN: 'Android Debug', O: 'Android' } })
  const expired = await makeIdentity({ validTo: '2025-01-01T00:00:00Z' })
  const of = async (...args: Parameters<typeof buildApk>) => codesOf(await appIn(await buildApk(...args)))
  expect(await of(anApk(), { v2: [debug] })).toContain('debug-certificate')
  expect(await of(anApk({ debuggable: true }), { v2: [owner] })).toContain('debuggable')
  expect(await of(anApk({ split: 'config.arm64_v8a' }), { v2: [owner] })).toContain('split-package')
  expect(await of(anApk(), { v2: [expired] })).toContain('certificate-expired')
  expect(await of(anApk())).toContain('unsigned')
})

test.each([
  ['BundleConfig.pb', 'app-bundle'],
  ['base.apk', 'split-bundle'],
] as const)('an archive with %s is told to be what nobody files', async (name, code) => {
  const { buildZip } = await import('../testing/build-zip.ts')
  expect((await readBytes(buildZip([{ name, data: 'x' }]))).refusal?.code).toBe(code)
})

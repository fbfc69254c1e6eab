import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { anApplePng } from '../testing/a-png.ts'
import { anAppleDeveloper, appleProfile, buildIpa } from '../testing/build-ipa.ts'
import { binaryPlist } from '../testing/build-plist.ts'
import { bytesOf } from '../testing/bytes.ts'
import { appIn, codesOf, digestOf, readBytes } from '../testing/read-bytes.ts'

const owner = await anAppleDeveloper('Apple Distribution')
const stranger = await anAppleDeveloper('iPhone Distribution')
const developer = await anAppleDeveloper('Apple Development')

test.each([
  ['a binary plist', {}],
  ['a plist in XML', { isXml: true }],
  ['an executable for several processors', { isFat: true }],
])('an IPA with %s says who signed its code', async (_, form) => {
  const app = await appIn(await buildIpa({ signer: owner, profile: await appleProfile([owner]), ...form }))
  expect(app).toMatchObject({ format: 'ipa', system: 'ios', packageName: 'cn.example.qinghe', name: 'Qinghe & Co' })
  expect(app).toMatchObject({ versionName: '2.3', versionCode: '230', icon: { width: 120, height: 120 } })
  expect(app.signers.map(({ certificate }) => certificate.sha1)).toEqual([digestOf('sha1', owner)])
  expect(app.signers[0]?.certificate.publicKey.bits).toBe(2048)
  expect(codesOf(app)).toEqual([])
})

test('its Chinese name is the one that is filed', async () => {
  const strings = {
    name: 'Payload/Qinghe.app/zh-Hans.lproj/InfoPlist.strings',
    data: binaryPlist({ CFBundleDisplayName: '青禾' }),
  }
  expect((await appIn(await buildIpa({ signer: owner, more: [strings] }))).name).toBe('青禾')
})

test('of several certificates in the profile the one that signed the code is taken', async () => {
  const app = await appIn(await buildIpa({ signer: owner, profile: await appleProfile([stranger, owner]) }))
  expect(app.signers.map(({ certificate }) => certificate.md5)).toEqual([digestOf('md5', owner)])
})

test('without a signature the certificates of the profile are offered, and that is told', async () => {
  const app = await appIn(await buildIpa({ profile: await appleProfile([stranger, owner]) }))
  expect(app.signers).toHaveLength(2)
  expect(codesOf(app)).toEqual(['unsigned', 'several-certificates'])
})

test('a package that was signed anew is told', async () => {
  const profile = await appleProfile([stranger], { bundleId: 'cn.example.other' })
  expect(codesOf(await appIn(await buildIpa({ signer: owner, profile })))).toEqual([
    'certificate-not-in-profile',
    'bundle-not-in-profile',
  ])
  const forged = { ...owner, privateKey: stranger.privateKey }
  expect(codesOf(await appIn(await buildIpa({ signer: forged })))).toEqual(['signature-wrong'])
})

test('what is for development or registered devices is told', async () => {
  const profile = await appleProfile([developer], { isDevelopment: true, devices: ['a'] })
  expect(codesOf(await appIn(await buildIpa({ signer: developer, profile })))).toEqual([
    'development-certificate',
    'development-profile',
  ])
  const adHoc = await appleProfile([owner], { devices: ['a', 'b'] })
  expect((await appIn(await buildIpa({ signer: owner, profile: adHoc }))).remarks).toEqual([
    { code: 'test-profile', details: { devices: 2 } },
  ])
})

test('a profile for all bundles of a team fits each of them', async () => {
  const profile = await appleProfile([owner], { bundleId: 'cn.example.*' })
  expect(codesOf(await appIn(await buildIpa({ signer: owner, profile })))).toEqual([])
})

test('an icon as Xcode writes it is made one that every browser shows', async () => {
  // half seen: blue 0x40 of 0x80 is 0x80, red 0x10 is 0x20; then each filter over the same pixels
  const [plain, same] = [
    [0x40, 0x20, 0x10, 0x80],
    [0, 0, 0, 0],
  ]
  const rows = [
    bytesOf([0], plain, plain),
    bytesOf([1], plain, same),
    bytesOf([2], same, same),
    bytesOf([3], [0x20, 0x10, 0x08, 0x40], same),
    bytesOf([4], same, same),
  ]
  const app = await appIn(await buildIpa({ signer: owner, icon: anApplePng(2, 5, (row) => rows[row] ?? bytesOf()) }))
  expect(app.icon).toMatchObject({ type: 'image/png', width: 2, height: 5 })
  const png = Buffer.from(app.icon?.bytes ?? [])
  const data = png.subarray(png.indexOf('IDAT') + 4, png.indexOf('IEND') - 8)
  const row = [0, 0x20, 0x40, 0x80, 0x80, 0x20, 0x40, 0x80, 0x80]
  expect([...inflateSync(data)]).toEqual(Array.from({ length: 5 }, () => row).flat())
})

test('an icon that cannot be shown is told', async () => {
  const broken = anApplePng(2, 2, () => bytesOf([9, 1, 2, 3]))
  expect(codesOf(await appIn(await buildIpa({ signer: owner, icon: broken })))).toEqual(['icon-not-found'])
})

test('two apps in one file are refused', async () => {
  const more = [{ name: 'Payload/Other.app/Info.plist', data: binaryPlist({}) }]
  expect((await readBytes(await buildIpa({ signer: owner, more }))).refusal).toEqual({
    code: 'several-apps',
    details: { count: 2 },
  })
})

import { expect, test } from 'vitest'
import { harmonyProfile } from '../testing/build-hap.ts'
import { anAppleDeveloper, appleProfile } from '../testing/build-ipa.ts'
import { bytesOf } from '../testing/bytes.ts'
import { makeIdentity, pemOf, signMessage } from '../testing/make-identity.ts'
import { appIn, codesOf, digestOf, readBytes } from '../testing/read-bytes.ts'

const root = await makeIdentity({ subject: { CN: 'Huawei test root' }, isAuthority: true })
const between = await makeIdentity({ subject: { CN: 'Huawei test CA' }, issuer: root, isAuthority: true })
const owner = await makeIdentity({ subject: { CN: '青禾示例,Release' }, issuer: between })
const other = await makeIdentity({ subject: { CN: 'Another,Release' }, issuer: between })

test.each([
  ['the leaf first', [owner, between, root]],
  ['the root first', [root, between, owner]],
  ['the leaf alone', [owner]],
])('a .cer with %s gives the fingerprint of the leaf', async (_, chain) => {
  const app = await appIn(bytesOf(pemOf(...chain)))
  expect(app).toMatchObject({ format: 'certificate', system: 'harmony' })
  expect(app.signers.map(({ certificate }) => certificate.md5)).toEqual([digestOf('md5', owner)])
  expect(codesOf(app)).toEqual(chain.length > 1 ? ['chain-in-file'] : [])
})

test('a certificate in DER is read, and whose apps it signs is known by its issuer', async () => {
  const developer = await anAppleDeveloper('iPhone Distribution')
  expect(await appIn(developer.der)).toMatchObject({ format: 'certificate', system: 'ios' })
  const own = await makeIdentity()
  expect(await appIn(own.der)).toMatchObject({
    system: 'android',
    signers: [{ certificate: { sha1: digestOf('sha1', own) } }],
  })
  const anybody = await makeIdentity({ issuer: await makeIdentity({ subject: { CN: 'Some CA' }, isAuthority: true }) })
  expect((await appIn(anybody.der)).system).toBeUndefined()
})

test('a certificate of one’s own that calls itself an authority is a leaf all the same', async () => {
  const own = await makeIdentity({ isAuthority: true })
  expect((await appIn(own.der)).signers[0]?.certificate.md5).toBe(digestOf('md5', own))
})

test('profiles name the bundle and the certificate', async () => {
  const developer = await anAppleDeveloper('Apple Distribution')
  const apple = await appIn(await appleProfile([developer]))
  expect(apple).toMatchObject({ format: 'profile', system: 'ios', packageName: 'cn.example.qinghe' })
  expect(apple.signers[0]?.certificate.sha1).toBe(digestOf('sha1', developer))
  const harmony = await appIn(await harmonyProfile(root, owner))
  expect(harmony).toMatchObject({ format: 'profile', system: 'harmony', packageName: 'cn.example.qinghe' })
  expect(harmony.signers[0]?.certificate.md5).toBe(digestOf('md5', owner))
  const any = await appIn(await appleProfile([developer], { bundleId: '*' }))
  expect(any.packageName).toBeUndefined()
})

test('certificates in an envelope without content are read', async () => {
  const app = await appIn(await signMessage(owner, bytesOf('x'), { chain: [root, between], isDetached: true }))
  expect(app.signers[0]?.certificate.md5).toBe(digestOf('md5', owner))
})

test.each([
  ['a private key in PEM', async () => bytesOf(`-----BEGIN EC ${'PRIVATE'} KEY-----\nAAAA\n`), 'private-key'],
  [
    'a private key in DER',
    async () => new Uint8Array(await crypto.subtle.exportKey('pkcs8', owner.privateKey)),
    'private-key',
  ],
  ['a Java key store', async () => bytesOf([0xfe, 0xed, 0xfe, 0xed], new Uint8Array(40)), 'key-store'],
  [
    'a PKCS #12 key store',
    async () =>
      bytesOf(
        [0x30, 0x81, 0xa2, 2, 1, 3, 0x30, 0x81, 0x9c, 6, 1, 0x2a, 0xa0, 0x81, 0x96, 4, 0x81, 0x93],
        new Uint8Array(147),
      ),
    'key-store',
  ],
  ['two leaves', async () => bytesOf(pemOf(owner, other)), 'several-leaves'],
  ['a chain without its leaf', async () => bytesOf(pemOf(between, root)), 'no-leaf'],
  ['a time that is none', async () => bytesOf([0x30, 0x81, 17, 0x18, 15], 'no time at all!'), 'unreadable'],
  ['a text', async () => bytesOf('Hello, this is no certificate.'), 'unknown-format'],
  ['nothing', async () => bytesOf(), 'empty'],
] as const)('%s is refused with what to do', async (_, make, code) => {
  expect((await readBytes(await make())).refusal?.code).toBe(code)
})

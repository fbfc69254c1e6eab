import { type AppPlatform, emptyAppPlatform } from '@openbeian/filing'
import { expect, test } from 'vitest'
import { fillPlatform } from './fill-platform.ts'
import type { PackageView, SignerView } from './package-view.ts'

const signer: SignerView = {
  schemes: 'v2',
  isFormer: false,
  subject: 'CN=青禾',
  validTo: '2049-01-01',
  fingerprint: 'A'.repeat(32),
  sha1: 'B'.repeat(40),
  publicKey: { algorithm: 'RSA', bits: 2048, hex: '3082', modulusHex: 'C1', base64: 'MII=' },
}
const view: PackageView = {
  system: 'android',
  packageName: 'cn.example.qinghe',
  name: '青禾',
  version: '1.0 (1)',
  icon: undefined,
  signers: [signer],
  remarks: [],
}
const platform = (given: Partial<AppPlatform>): AppPlatform => ({ ...emptyAppPlatform(), ...given })
const chosen = { signer, keyForm: 'hex' } as const

test('what was read fills the place still empty', () => {
  expect(fillPlatform([platform({})], view, chosen)).toEqual({
    index: 0,
    platform: {
      system: 'android',
      name: '青禾',
      packageName: 'cn.example.qinghe',
      fingerprint: 'A'.repeat(32),
      publicKey: '3082',
    },
  })
})

test('it goes to the system it is of, and to a new place where there is none', () => {
  const platforms = [
    platform({ system: 'ios', packageName: 'a.b' }),
    platform({ system: 'android', packageName: 'a.b' }),
  ]
  expect(fillPlatform(platforms, view, chosen).index).toBe(1)
  expect(fillPlatform(platforms, { ...view, system: 'harmony' }, chosen).index).toBe(2)
})

test('a certificate fills fingerprint and key, and leaves what else was typed', () => {
  const typed = platform({ system: 'android', name: '青禾', packageName: 'cn.example.typed' })
  const certificate = { ...view, packageName: '', name: '' }
  expect(fillPlatform([typed], certificate, chosen).platform).toMatchObject({
    name: '青禾',
    packageName: 'cn.example.typed',
    fingerprint: 'A'.repeat(32),
  })
})

test('a certificate that says nothing of its system fills what the chosen system asks for', () => {
  const certificate = { ...view, system: undefined, packageName: '', name: '' }
  expect(fillPlatform([platform({ system: 'ios' })], certificate, chosen).platform.fingerprint).toBe('B'.repeat(40))
  expect(fillPlatform([platform({ system: 'harmony' })], certificate, chosen).platform.fingerprint).toBe('A'.repeat(32))
})

test('the key is written as the person chose; a key of another kind has no modulus', () => {
  expect(fillPlatform([], view, { signer, keyForm: 'modulusHex' }).platform.publicKey).toBe('C1')
  expect(fillPlatform([], view, { signer, keyForm: 'base64' }).platform.publicKey).toBe('MII=')
  const elliptic = { ...signer, publicKey: { ...signer.publicKey, modulusHex: undefined } }
  expect(fillPlatform([], view, { signer: elliptic, keyForm: 'modulusHex' }).platform.publicKey).toBe('3082')
})

test('a package without signature fills the rest and keeps what was typed of the certificate', () => {
  const typed = platform({ fingerprint: 'F'.repeat(32), publicKey: 'typed' })
  expect(fillPlatform([typed], { ...view, signers: [] }, { signer: undefined, keyForm: 'hex' }).platform).toMatchObject(
    {
      packageName: 'cn.example.qinghe',
      fingerprint: 'F'.repeat(32),
      publicKey: 'typed',
    },
  )
})

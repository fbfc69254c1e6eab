import { expect, test } from 'vitest'
import { aHap, buildHap, harmonyProfile } from '../testing/build-hap.ts'
import { buildZip } from '../testing/build-zip.ts'
import { makeIdentity } from '../testing/make-identity.ts'
import { appIn, codesOf, digestOf } from '../testing/read-bytes.ts'

const root = await makeIdentity({ subject: { CN: 'Huawei test root' }, isAuthority: true })
const between = await makeIdentity({ subject: { CN: 'Huawei test CA' }, issuer: root, isAuthority: true })
const owner = await makeIdentity({ subject: { CN: '青禾示例,Release' }, issuer: between })
const stranger = await makeIdentity({ subject: { CN: 'Stranger,Release' }, issuer: between })
const developer = await makeIdentity({ subject: { CN: '青禾示例,Development' }, issuer: between })

test.each([['<hap sign block>'], ['HAP Sig Block 42']])(
  'a HAP signed under “%s” says who signed it, not who vouches for him',
  async (magic) => {
    const profile = await harmonyProfile(root, owner)
    const app = await appIn(await buildHap(aHap(), { signer: owner, chain: [root, between], profile, magic }))
    expect(app).toMatchObject({ format: 'hap', system: 'harmony', packageName: 'cn.example.qinghe', name: '青禾' })
    expect(app).toMatchObject({ versionName: '3.1.0', versionCode: '310', icon: { width: 114 } })
    expect(app.signers.map(({ certificate }) => certificate.md5)).toEqual([digestOf('md5', owner)])
    expect(codesOf(app)).toEqual([])
  },
)

test('the older form is read as well', async () => {
  const app = await appIn(await buildHap(aHap({ isOlder: true }), { signer: owner }))
  expect(app).toMatchObject({ packageName: 'cn.example.qinghe', name: '青禾', versionName: '1.0.0', versionCode: '10' })
})

test.each([[true], [false]])('an APP is known by its list and by the module inside (stored: %s)', async (isStored) => {
  const module = await buildHap(aHap())
  const packing = JSON.stringify({
    summary: { app: { bundleName: 'cn.example.qinghe', version: { name: '3.1.0', code: 310 } } },
  })
  const entries = [
    { name: 'pack.info', data: packing },
    { name: 'entry-default.hap', data: module, isStored },
  ]
  const app = await appIn(await buildHap(entries, { signer: owner }))
  expect(app).toMatchObject({
    format: 'harmony-app',
    packageName: 'cn.example.qinghe',
    name: '青禾',
    versionCode: '310',
  })
  expect(app.icon?.width).toBe(114)
  expect(codesOf(app)).toEqual([])
})

test('development certificates, debugging, foreign profiles and missing signatures are told', async () => {
  const of = async (...args: Parameters<typeof buildHap>) => codesOf(await appIn(await buildHap(...args)))
  expect(await of(aHap(), { signer: developer })).toEqual(['development-certificate'])
  expect(await of(aHap({ debug: true }), { signer: owner })).toEqual(['debuggable'])
  const debug = await harmonyProfile(root, owner, { type: 'debug' })
  expect(await of(aHap(), { signer: owner, profile: debug })).toEqual(['development-profile'])
  const foreign = await harmonyProfile(root, stranger, { bundleName: 'cn.example.other' })
  expect(await of(aHap(), { signer: owner, profile: foreign })).toEqual([
    'certificate-not-in-profile',
    'bundle-not-in-profile',
  ])
  expect(await of(aHap(), { signer: { ...owner, privateKey: stranger.privateKey } })).toEqual(['signature-wrong'])
  expect(codesOf(await appIn(buildZip(aHap())))).toEqual(['unsigned'])
})

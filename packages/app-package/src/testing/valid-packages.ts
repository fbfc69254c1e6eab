import { anApk, buildApk, buildResources } from './build-apk.ts'
import { aHap, buildHap, harmonyProfile } from './build-hap.ts'
import { anAppleDeveloper, appleProfile, buildIpa } from './build-ipa.ts'
import { buildZip } from './build-zip.ts'
import { type Bytes, bytesOf } from './bytes.ts'
import { makeIdentity, pemOf } from './make-identity.ts'

const owner = await makeIdentity()
const former = await makeIdentity()
const developer = await anAppleDeveloper('Apple Distribution')
const harmony = { signer: owner, profile: await harmonyProfile(former, owner) }
const resources = { name: 'resources.arsc', data: buildResources([[{ entry: 0, value: '青禾' }]]) }

/** One of each form that is read; what is meddled with is made of these. */
export const validPackages: readonly { name: string; bytes: Bytes }[] = [
  { name: 'an APK signed with v1', bytes: await buildApk(anApk({ label: 0x7f010000 }, [resources]), { v1: [owner] }) },
  {
    name: 'an APK with a rotated key',
    bytes: await buildApk(anApk(), { v2: [former], v3: [owner], lineage: [former] }),
  },
  { name: 'an IPA', bytes: await buildIpa({ signer: developer, profile: await appleProfile([developer]) }) },
  { name: 'an IPA with plists in XML', bytes: await buildIpa({ signer: developer, isXml: true }) },
  { name: 'a HAP', bytes: await buildHap(aHap(), harmony) },
  {
    name: 'an APP',
    bytes: await buildHap(
      [
        { name: 'pack.info', data: '{"summary":{"app":{"bundleName":"cn.example.a"}}}' },
        { name: 'entry.hap', data: buildZip(aHap()) },
      ],
      harmony,
    ),
  },
  { name: 'a certificate', bytes: owner.der },
  { name: 'certificates in PEM', bytes: bytesOf(pemOf(owner)) },
  { name: 'a profile of Apple’s', bytes: await appleProfile([developer]) },
  { name: 'a profile of Huawei’s', bytes: harmony.profile },
]

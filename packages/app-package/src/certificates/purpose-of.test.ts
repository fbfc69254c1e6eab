import { expect, test } from 'vitest'
import { purposeOf } from './purpose-of.ts'
import type { CertificateFacts } from './read-certificate.ts'

const apple = 'CN=Apple Worldwide Developer Relations Certification Authority, O=Apple Inc., C=US'
const openHarmony = 'CN=OpenHarmony Application CA, OU=OpenHarmony Team, O=OpenHarmony, C=CN'
const huawei = 'CN=Huawei CBG Developer Relations CA G2, OU=Huawei CBG, O=Huawei, C=CN'

test.each([
  ['CN=Android Debug, O=Android, C=US', undefined, 'debug'],
  ['CN=Android Debugger GmbH, C=DE', undefined, 'release'],
  ['E=android@android.com, CN=Android, OU=Android, O=Android, C=US', undefined, 'debug'],
  ['CN=青禾, O=青禾信息技术有限公司, C=CN', undefined, 'release'],
  ['CN=OpenHarmony Application Release, OU=OpenHarmony Team, O=OpenHarmony, C=CN', openHarmony, 'debug'],
  ['CN=OpenHarmony Application Debug, O=OpenHarmony', openHarmony, 'debug'],
  ['CN=青禾,Release, O=青禾', huawei, 'release'],
  ['CN=青禾,Development, O=青禾', huawei, 'development'],
  ['CN=Apple Development: Li Ming (ABCDE12345), O=Li Ming', apple, 'development'],
  ['CN=iPhone Developer: Li Ming (ABCDE12345), O=Li Ming', apple, 'development'],
  ['CN=Mac Developer: Li Ming (ABCDE12345), O=Li Ming', apple, 'development'],
  ['CN=Apple Distribution: Qinghe (ABCDE12345), O=Qinghe', apple, 'release'],
  ['CN=Apple iPhone OS Application Signing, O=Apple Inc., C=US', apple, 'store'],
] as const)('a certificate of “%s” by %s is for: %s', (subject, issuer, purpose) => {
  expect(purposeOf({ subject, issuer: issuer ?? subject } as CertificateFacts)).toBe(purpose)
})

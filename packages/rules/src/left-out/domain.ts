import type { LeftOutCheck } from './why-left-out.ts'

export const domainLeftOut: LeftOutCheck[] = [
  {
    check: 'DOM-022',
    reason: 'duplicate',
    note: {
      zh: '域名在网站黑名单或非法接入名单中：national.domain-blacklisted（BLK-002）和 national.domain-illegal-access（BLK-003）已查。',
      en: 'A domain on either blacklist: national.domain-blacklisted (BLK-002) and national.domain-illegal-access (BLK-003) look.',
    },
  },
]

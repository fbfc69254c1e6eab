import type { LeftOutCheck } from './why-left-out.ts'

export const preapprovalLeftOut: LeftOutCheck[] = [
  {
    check: 'PRE-017',
    reason: 'duplicate',
    note: {
      zh: '江西党政机关和事业单位先到编办办理：province.36.body-approval。',
      en: 'Public bodies of Jiangxi ask the office in charge of them first: province.36.body-approval.',
    },
  },
]

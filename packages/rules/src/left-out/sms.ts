import type { LeftOutCheck } from './why-left-out.ts'

export const smsLeftOut: LeftOutCheck[] = [
  {
    check: 'SMS-002',
    reason: 'not-decidable',
    note: {
      zh: '验证码输错的次数：本人在工信部系统输入，工信部不告诉任何人输错几次。',
      en: 'How many wrong codes were typed: the person types them at the ministry, which tells nobody.',
    },
  },
  {
    check: 'SMS-003',
    reason: 'not-decidable',
    note: {
      zh: '短信发往哪个号码：V3.0接口没有短信的报文，管局不告知发往的号码。',
      en: 'Which number the SMS goes to: interface V3.0 has no message about it, and the administration does not say.',
    },
  },
  {
    check: 'SMS-004',
    reason: 'by-construction',
    note: {
      zh: '取消接入没有短信核验：这种订单从来不进入等短信的状态。',
      en: 'Cancelling an access needs no SMS: such an order never waits for one.',
    },
    test: {
      file: 'packages/filing/src/sms-phases.test.ts',
      says: 'no SMS comes when only the access here ends, nor where nothing is reported',
    },
  },
]

import { errorsOf } from '@openbeian/filing'

export const mandateError = errorsOf({
  'mandates.not-found': {
    kind: 'notFound',
    zh: () => '没有这份代办委托。',
    en: (it: { mandateId: string }) => `There is no mandate ${it.mandateId}.`,
  },
  'mandates.agent-unknown': {
    kind: 'invalid',
    zh: (it) => `没有代办编号“${it.agentCode}”。请向代办方核对：在其账号的“代办”页面上。`,
    en: (it: { agentCode: string; paths: string[] }) =>
      `Nobody has the number ${it.agentCode}: ask the third party, whose account shows it on the page of mandates.`,
  },
  'mandates.own-code': {
    kind: 'invalid',
    zh: () => '这是本账号自己的代办编号，不能委托自己。',
    en: (_: { paths: string[] }) => 'This is your own number: a mandate is given to somebody else.',
  },
  'mandates.wrong-days': {
    kind: 'invalid',
    zh: (it) => `有效期应从今天（${it.today}）或以后开始，不早于开始日期结束，最长 ${it.maxYears} 年。`,
    en: (it: { today: string; maxYears: number; paths: string[] }) =>
      `A mandate begins today (${it.today}) or later, ends no earlier than it begins, and lasts ${it.maxYears} years at most.`,
  },
  'mandates.too-many': {
    kind: 'conflict',
    zh: (it) => `最多同时有 ${it.max} 份代办委托，请先撤销不再需要的。`,
    en: (it: { max: number }) =>
      `There are ${it.max} mandates at most at one time: end those that are not needed any more.`,
  },
  'mandates.no-letter': {
    kind: 'notFound',
    zh: () => '尚未上传代办委托书。',
    en: (it: { mandateId: string }) => `The letter of mandate ${it.mandateId} was not brought yet.`,
  },
  'mandates.not-waiting': {
    kind: 'conflict',
    zh: (it) =>
      it.state === 'given'
        ? '尚未上传委托书，不能审核。'
        : '这份委托已有结论、已撤销或已到期，不能再改。需要时请另行委托。',
    en: (it: { state: string }) =>
      `A mandate that is ${it.state} cannot be changed or decided: give another one where it is needed.`,
  },
  'mandates.not-in-force': {
    kind: 'forbidden',
    zh: () => '没有有效的代办委托：可能尚未审核、已到期、已撤销，或者不包括这项业务。请联系委托方。',
    en: (it: { orderType: string }) =>
      `No mandate in force covers ${it.orderType}: it is not confirmed, over, revoked, or for other things. Ask the customer.`,
  },
  'mandates.mobile-not-proved': {
    kind: 'forbidden',
    zh: () => '代办时，本人核验和签名的链接只发到委托方用验证码确认过的手机。请委托方在其账号中先确认该手机号码。',
    en: (it: { paths: string[] }) =>
      `The mobile at ${it.paths.join(', ')} was not confirmed by the customer: links for a person go, from a third party, only to mobiles the customer confirmed by a code in its own account.`,
  },
})

import type { MandateView } from '@openbeian/contract'
import type { Dictionary } from '../language.tsx'

type States = Record<MandateView['state'], string>
const zhStates: States = {
  given: '待上传委托书',
  waiting: '待审核',
  confirmed: '已确认',
  refused: '未通过',
  revoked: '已撤销',
  lapsed: '已到期',
}
const enStates: States = {
  given: 'Letter missing',
  waiting: 'Waits for a reviewer',
  confirmed: 'Confirmed',
  refused: 'Refused',
  revoked: 'Revoked',
  lapsed: 'Over',
}

const zh = {
  title: '代办委托',
  customer: '委托方',
  agent: '代办方',
  days: '有效期',
  fromTo: (from: string, until: string) => `${from} 至 ${until}`,
  orderTypes: '业务范围',
  letter: '委托书',
  look: '查看委托书',
  why: '原因',
  decidedBy: '审核员',
  states: zhStates,
  notYet: '尚未开始',
  ofOrder: (agent: string, customer: string) => `本订单由代办方“${agent}”为委托方“${customer}”填写和提交。`,
  none: '没有找到包括这项业务的已确认委托。',
  over: '委托现在无效：代办方已不能查看和办理本订单，委托方可以自己继续。',
  personal: '本人核验、签名和短信验证由主办者的人员自己完成，代办方不能代替。',
}
const en: typeof zh = {
  title: 'Mandate',
  customer: 'Customer',
  agent: 'Third party',
  days: 'Valid',
  fromTo: (from, until) => `${from} to ${until}`,
  orderTypes: 'For',
  letter: 'Letter',
  look: 'See the letter',
  why: 'Why',
  decidedBy: 'Reviewer',
  states: enStates,
  notYet: 'Not begun yet',
  ofOrder: (agent, customer) =>
    `The third party “${agent}” fills in and hands in this order for the customer “${customer}”.`,
  none: 'There is no confirmed mandate that covers this order.',
  over: 'The mandate does not count now: the third party neither sees nor changes this order; the customer can go on with it.',
  personal:
    'Faces, signatures and codes by SMS are for the sponsor’s own people; a third party cannot stand in for them.',
}
export const mandateWords: Dictionary<typeof zh> = { zh, en }

import type { RiskEntry } from '@openbeian/contract'
import type { Dictionary } from '../../kit/language.tsx'

const kinds: Record<RiskEntry['kind'], string> = {
  mobile: '手机号',
  certificate: '证件号码',
  'app-key': 'APP 公钥或签名指纹',
}

const hints: Record<RiskEntry['kind'], string> = {
  mobile: '11 位手机号码。',
  certificate: '身份证、营业执照等证件上的号码，照原样填写。',
  'app-key': '16 至 32 个字节的十六进制，可以带冒号，例如 A1:B2:……',
}

const wrong: Record<RiskEntry['kind'], string> = {
  mobile: '手机号码应为 11 位，以 13 至 19 开头。',
  certificate: '证件号码应为 5 至 40 个字符。',
  'app-key': '指纹应为 16 至 32 个字节的十六进制，例如 A1:B2:C3……',
}

const zh = {
  explain: '本接入商自己标记的手机号、证件号码和 APP 公钥指纹。订单中出现时，规则会提醒审核人员，不会自动拒绝。',
  kept: '名单只保存加密的指纹，不保存原号码，也不能反查。',
  add: '加入名单',
  addTitle: '加入风险名单',
  kind: '类型',
  anyKind: '全部',
  kinds,
  value: '号码',
  hints,
  wrong,
  reason: '原因',
  reasonHint: '审核人员能看到，也会记入操作日志。',
  reasonNeeded: '请写明原因。',
  save: '加入名单',
  added: '已加入名单，即刻生效。',
  shown: '号码（部分隐藏）',
  state: '状态',
  anyState: '全部',
  states: {
    counts: '有效',
    lifted: '已移出',
  },
  by: '加入人',
  at: '加入时间',
  lift: '移出',
  liftNamed: (shown: string) => `移出 ${shown}`,
  liftText: '移出后规则不再提醒，加入和移出的记录都保留。',
  liftedBy: (name: string, at: string) => `${name} 于 ${at} 移出`,
  lifted: '已移出名单。',
  actions: '操作',
  find: '查找',
  findHint: '原因、加入人或号码的可见部分',
  empty: '名单是空的',
  emptyText: '发现冒用、骗取备案等情况时，把相关的手机号、证件号码或 APP 指纹加进来。',
  nothingFound: '没有符合条件的记录。',
  count: (count: number) => `${count} 条`,
}

const en: typeof zh = {
  explain:
    'Mobiles, certificates and app keys that this provider has marked. Rules warn the reviewer when an order names one; nothing is refused by itself.',
  kept: 'The list keeps keyed hashes alone: nobody reads a number out of it.',
  add: 'Add to the list',
  addTitle: 'Add to the risk list',
  kind: 'Kind',
  anyKind: 'All',
  kinds: { mobile: 'Mobile', certificate: 'Certificate number', 'app-key': 'App key or signature fingerprint' },
  value: 'Number',
  hints: {
    mobile: 'A mobile of 11 digits.',
    certificate: 'As printed on the ID card, the business licence or another certificate.',
    'app-key': '16 to 32 bytes in hexadecimal, with or without colons, e.g. A1:B2:…',
  },
  wrong: {
    mobile: 'A mobile has 11 digits and begins with 13 to 19.',
    certificate: 'A certificate number has 5 to 40 characters.',
    'app-key': 'A fingerprint has 16 to 32 bytes in hexadecimal, e.g. A1:B2:C3…',
  },
  reason: 'Reason',
  reasonHint: 'Reviewers see it, and it goes into the audit log.',
  reasonNeeded: 'Say why.',
  save: 'Add to the list',
  added: 'Added; it counts from now on.',
  shown: 'Number (partly hidden)',
  state: 'State',
  anyState: 'All',
  states: {
    counts: 'counts',
    lifted: 'taken off',
  },
  by: 'Added by',
  at: 'Added',
  lift: 'Take off',
  liftNamed: (shown) => `Take off ${shown}`,
  liftText: 'Rules warn of it no more; that it was on the list stays on record.',
  liftedBy: (name, at) => `taken off by ${name}, ${at}`,
  lifted: 'Taken off the list.',
  actions: 'Actions',
  find: 'Find',
  findHint: 'reason, who added it, or what is shown of the number',
  empty: 'The list is empty',
  emptyText: 'When somebody files under a stolen name or by fraud, add the mobile, certificate or app key here.',
  nothingFound: 'Nothing fits.',
  count: (count) => `${count} ${count === 1 ? 'entry' : 'entries'}`,
}

export const riskWords: Dictionary<typeof zh> = { zh, en }

import type { Dictionary } from '../language.tsx'

const zh = {
  label: '查找',
  submit: '查找',
  hint: '编号、备案号、域名、名称、IP、证件号码',
  what: '可输入订单编号、备案号、域名（含下级域名和网址）、单位名称的任意部分、个人的完整姓名、IP 地址、客户编号，或完整的证件号码、手机号码。',
  kinds: { orders: '订单', filings: '备案', customers: '客户', resources: '接入资源', tasks: '检查任务' },
  more: '仅列出前 10 个，请输入更多内容缩小范围。',
  nothing: (text: string) => `没有找到“${text}”`,
  nothingText: '请检查是否输错；个人姓名、证件号码和手机号码须输入完整。',
  cancelled: '已注销',
  untitled: '（未填写名称）',
  taskStates: { open: '待处理', answered: '已答复', reported: '已上报', done: '已完成' },
}

const en: typeof zh = {
  label: 'Search',
  submit: 'Search',
  hint: 'reference, filing number, domain, name, address',
  what: 'A reference, a filing number, a domain (also one below it, or a link), any part of the name of an organisation, the whole name of a person, an address, the number of a customer, or a whole number of a certificate or mobile.',
  kinds: { orders: 'Orders', filings: 'Filings', customers: 'Customers', resources: 'Resources', tasks: 'Inspections' },
  more: 'The first 10 alone: say more to find fewer.',
  nothing: (text) => `Nothing is found by “${text}”`,
  nothingText: 'Check the spelling. Names of persons, numbers of certificates and mobiles are found as a whole only.',
  cancelled: 'cancelled',
  untitled: '(no name yet)',
  taskStates: { open: 'open', answered: 'answered', reported: 'reported', done: 'done' },
}

export const searchWords: Dictionary<typeof zh> = { zh, en }

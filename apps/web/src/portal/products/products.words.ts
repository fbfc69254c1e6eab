import type { Dictionary } from '../../kit/language.tsx'

const zh = {
  explain: '购买之前先看：备案要挂在服务器或 IP 上，不是每一种都可以。按现行规则判断，不代替管局的决定。',
  kind: '产品',
  kinds: { instance: '云主机', 'ip-range': 'IP 地址段' },
  billing: '计费',
  billings: { prepaid: '包年包月', 'pay-as-you-go': '按量计费' },
  days: '购买时长（天，含续费）',
  province: '服务器所在地',
  outside: '内地以外（含港澳台）',
  address: '公网 IP',
  addresses: { yes: '有', no: '没有' },
  ask: '能备案吗？',
  product: '此产品',
  yes: '可以备案',
  yesText: '按这样购买，可以在其上备案。',
  no: '不能备案',
  toNeed: '需要备案吗？',
  toSignIn: '登录',
}

const en: typeof zh = {
  explain:
    'Look before you buy: a filing stands on a server or an address, and not each of them will do. Judged by the rules in force; no administration is bound by it.',
  kind: 'Product',
  kinds: { instance: 'Machine', 'ip-range': 'Address range' },
  billing: 'Billing',
  billings: { prepaid: 'Prepaid', 'pay-as-you-go': 'Pay as you go' },
  days: 'Bought for (days, renewals included)',
  province: 'Where it stands',
  outside: 'Outside the mainland (Hong Kong, Macau, Taiwan too)',
  address: 'Public address',
  addresses: { yes: 'Yes', no: 'No' },
  ask: 'Can a filing stand on it?',
  product: 'This product',
  yes: 'It can',
  yesText: 'Bought like this, a filing can stand on it.',
  no: 'It cannot',
  toNeed: 'Does it have to be filed?',
  toSignIn: 'Sign in',
}

export const productWords: Dictionary<typeof zh> = { zh, en }

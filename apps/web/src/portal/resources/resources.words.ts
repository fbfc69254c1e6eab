import type { Dictionary } from '../../kit/language.tsx'

const zh = {
  explain: '备案要挂在您购买的云主机、IP 或备案服务号上。',
  empty: '还没有接入资源',
  emptyText: '接入商登记您购买的云主机后，会显示在这里。用别人的资源备案，请向对方要一个备案服务号。',
  redeem: '兑换备案服务号',
  accessCode: '备案服务号',
  accessCodeHint: '接入商或购买者给您的一串字符。',
  redeemed: (name: string) => `已添加“${name}”。`,
  kinds: {
    instance: '云主机',
    'ip-range': 'IP 地址段',
    'access-code': '备案服务号',
  },
  billing: {
    prepaid: '包年包月',
    'pay-as-you-go': '按量计费',
  },
  expiresOn: '到期日',
  ips: 'IP 地址',
  usage: (used: number, quota: number) => `已占用 ${used} 个备案名额，共 ${quota} 个`,
  expired: '已到期',
  back: '返回接入资源',
  filedHere: '备案在这里的服务',
  outward: '查公网 IP',
  outwardHint: '公安联网备案要填写公网 IP：输入备案服务号即可查到。',
  outwardFound: (ips: string, day: string) => `公网 IP：${ips}；资源到期日 ${day}。`,
}

const en: typeof zh = {
  explain: 'A filing stands on a machine, an address or an access code you bought.',
  empty: 'No access resources yet',
  emptyText:
    'A machine appears here once the provider has entered it for you. To file on somebody else’s, ask them for an access code.',
  redeem: 'Redeem an access code',
  accessCode: 'Access code',
  accessCodeHint: 'The code you were given.',
  redeemed: (name) => `“${name}” was added.`,
  kinds: {
    instance: 'Machine',
    'ip-range': 'IP range',
    'access-code': 'Access code',
  },
  billing: {
    prepaid: 'Prepaid',
    'pay-as-you-go': 'Pay as you go',
  },
  expiresOn: 'Expires on',
  ips: 'IP addresses',
  usage: (used, quota) => `${used} of ${quota} used`,
  expired: 'expired',
  back: 'Back to access resources',
  filedHere: 'Services filed here',
  outward: 'Find the public address',
  outwardHint: 'The police form asks for it: enter an access code.',
  outwardFound: (ips, day) => `Public addresses: ${ips}; it expires on ${day}.`,
}

export const resourceWords: Dictionary<typeof zh> = { zh, en }

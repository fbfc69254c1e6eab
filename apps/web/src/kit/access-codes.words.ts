import type { Dictionary } from './language.tsx'

const zh = {
  title: '备案服务号',
  explain: '给用这台机器备案的人。一号只能兑换一次，占用这台机器的可备案数。',
  issue: '发放备案服务号',
  count: '数量',
  countHint: '一次最多 20 个。',
  quota: '每个可备案数',
  redeemBy: '兑换期限',
  redeemByHint: '这一天之后不能再兑换；不晚于资源的到期日。',
  told: '请现在复制或下载：备案服务号只显示这一次。',
  download: '下载',
  close: '已保存，关闭',
  none: '还没有发放备案服务号。',
  name: '服务号',
  state: '状态',
  states: { open: '未兑换', redeemed: '已兑换', over: '已过兑换期限', ended: '已收回' },
  by: '兑换人',
  used: '已备案',
  revoke: '收回',
  revokeAll: '收回全部未兑换的',
  ofMany: (shown: number, all: number) => `显示 ${shown} / ${all}`,
}

const en: typeof zh = {
  title: 'Access codes',
  explain: 'For those who file on this machine. Each is redeemed once, and takes of the filings the machine may carry.',
  issue: 'Issue access codes',
  count: 'How many',
  countHint: '20 at once at most.',
  quota: 'Filings each may carry',
  redeemBy: 'Last day to redeem',
  redeemByHint: 'Nobody can redeem it after this day; no later than the machine expires.',
  told: 'Copy or download them now: they are shown this once.',
  download: 'Download',
  close: 'Kept: close',
  none: 'No access code was issued yet.',
  name: 'Code',
  state: 'State',
  states: { open: 'open', redeemed: 'redeemed', over: 'too late', ended: 'revoked' },
  by: 'Redeemed by',
  used: 'Filed',
  revoke: 'Revoke',
  revokeAll: 'Revoke all that are open',
  ofMany: (shown, all) => `${shown} of ${all} shown`,
}

export const accessCodeWords: Dictionary<typeof zh> = { zh, en }

import type { Span } from '@openbeian/contract'
import type { Dictionary } from '../../kit/language.tsx'

const spans: Record<Span, string> = { minute: '每分钟', tenMinutes: '每 10 分钟', hour: '每小时', day: '每天' }

const zh = {
  explain:
    '操作过于频繁的账号、网络地址和收件人会暂时受限，到时间自动恢复。所有服务器合并计数；查看和解除会记入操作日志。',
  who: '受限对象',
  account: '账号',
  address: '网络地址',
  recipient: '收件人',
  login: '登录名',
  what: '操作',
  since: '开始时间',
  until: '恢复时间',
  refused: '已拒绝',
  times: (count: number) => `${count} 次`,
  actions: '处理',
  lift: '解除',
  liftNamed: (who: string) => `解除限制：${who}`,
  liftText: '解除后重新计数，该对象可以立即继续操作。原因和操作人会记入操作日志。',
  lifted: '已解除。',
  nobody: '现在没有受限的对象',
  nobodyText: '有人操作过于频繁时会显示在这里。',
  usedUpTitle: '当前受限',
  inForceTitle: '限额',
  inForceText: '由平台运维人员设置，立即生效。',
  max: '最多',
  usual: '默认',
  spans,
  per: (count: number, span: Span) => `${spans[span]} ${count} 次`,
  offices: (ranges: string) => `不按网络地址计数的办公地址：${ranges}`,
  noOffices: '没有登记办公地址。',
  staffTitle: '工作人员一天内提交的备案',
  noStaff: '一天内没有工作人员提交备案。',
  staffUsed: (name: string, count: number) => `${name}：${count} 次`,
}

const en: typeof zh = {
  explain:
    'Accounts, network addresses and recipients that do something too often wait, and go on by themselves. All servers count together; looking here and lifting are in the audit log.',
  who: 'Who waits',
  account: 'Account',
  address: 'Address',
  recipient: 'Recipient',
  login: 'Login',
  what: 'For what',
  since: 'Since',
  until: 'Until',
  refused: 'Refused',
  times: (count) => `${count} ×`,
  actions: 'Actions',
  lift: 'Lift',
  liftNamed: (who) => `Lift: ${who}`,
  liftText: 'Counting begins anew, and they go on at once. Who lifted and why goes into the audit log.',
  lifted: 'Lifted.',
  nobody: 'Nobody has to wait',
  nobodyText: 'Whoever does something too often is shown here.',
  usedUpTitle: 'Waiting now',
  inForceTitle: 'What counts',
  inForceText: 'Set by whoever runs the platform; it counts at once.',
  max: 'At most',
  usual: 'Usual',
  spans: { minute: 'a minute', tenMinutes: 'in ten minutes', hour: 'an hour', day: 'a day' },
  per: (count, span) => `${count.toLocaleString('en')} ${en.spans[span]}`,
  offices: (ranges) => `Offices, not counted by address: ${ranges}`,
  noOffices: 'No offices are listed.',
  staffTitle: 'Filings handed in by staff within a day',
  noStaff: 'No member of staff has handed in a filing within a day.',
  staffUsed: (name, count) => `${name}: ${count}`,
}

export const budgetWords: Dictionary<typeof zh> = { zh, en }

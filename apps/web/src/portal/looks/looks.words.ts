import type { AuditEntry } from '@openbeian/contract'
import type { Dictionary } from '../../kit/language.tsx'

const roles: Record<AuditEntry['role'], string> = {
  applicant: '代办方',
  reviewer: '审核员',
  supervisor: '主管',
  admin: '管理员',
  auditor: '审计员',
  system: '系统',
}

const zh = {
  explain: (provider: string) =>
    `${provider}的工作人员，以及您委托的代办方，什么时候看过您的备案资料、看了什么、为什么看。您和同事自己查看的不在此列；给手机的链接被打开查看文书的，也写在这里。`,
  withLists: '也显示只在列表里出现的',
  at: '时间',
  by: '谁',
  saw: '看了什么',
  orders: '订单',
  why: '原因',
  linkHolder: '手机链接的持有人',
  roles,
  inList: '列表中',
  noReason: '未另写原因',
  empty: '还没有人看过',
  emptyText: '工作人员或代办方查看您的备案资料后，会在这里留下记录，在本系统里不能修改或删除。',
  older: '更早的记录',
  between: '、',
}

const en: typeof zh = {
  explain: (provider) =>
    `When staff of ${provider}, or a third party with your mandate, looked at your filings, at what, and why. What you and your colleagues look at yourselves is left out; a sheet that was read through a link to a phone is here, too.`,
  withLists: 'Show lists, too, in which your name stood beside others',
  at: 'Time',
  by: 'Who',
  saw: 'What was seen',
  orders: 'Order',
  why: 'Why',
  linkHolder: 'Whoever held the link to a phone',
  roles: {
    applicant: 'Third party',
    reviewer: 'Reviewer',
    supervisor: 'Supervisor',
    admin: 'Administrator',
    auditor: 'Auditor',
    system: 'System',
  },
  inList: 'in a list',
  noReason: 'No reason was asked for',
  empty: 'Nobody looked yet',
  emptyText:
    'When staff or a third party look at your filings, it is written here; the system has no way to change or delete it.',
  older: 'Earlier ones',
  between: ', ',
}

export const looksWords: Dictionary<typeof zh> = { zh, en }

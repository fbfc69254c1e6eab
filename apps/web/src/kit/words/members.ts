import type { MemberRole, MemberView } from '@openbeian/contract'
import type { Dictionary } from '../language.tsx'

const zh = {
  title: '账号',
  explain:
    '所有者管理账号并可办理备案，编辑可以填写和提交备案，查看者只能查看。权限的变化立即生效；被移除的账号立即退出登录。',
  name: '姓名',
  login: '登录名',
  loginHint: '电子邮箱或手机号：链接会发到这里；没有邮件和短信时，由您转交链接。',
  member: '权限',
  members: { owner: '所有者', editor: '编辑', viewer: '查看者' } satisfies Record<MemberRole, string>,
  state: '状态',
  states: { open: '正常', invited: '待设置密码', disabled: '已停用' } satisfies Record<MemberView['state'], string>,
  actions: '处理',
  forGroup: '可查看和办理下属单位的备案',
  group: '含下属单位',
  invite: '邀请账号',
  change: '调整权限',
  renew: '重发链接',
  remove: '移除',
  removeText: '该账号立即退出登录，不能再登录；已办理的备案不受影响。',
  named: (what: string, name: string) => `${what}：${name}`,
  sent: (hours: number) => `链接已发送，${hours} 小时内有效。`,
  byHand: (hours: number) => `请把下面的链接转交本人，${hours} 小时内有效，只能使用一次，离开本页后不再显示。`,
  done: '已完成。',
  empty: '还没有账号',
  emptyText: '没有账号的客户由工作人员代为办理；需要自行办理时，请邀请一个所有者。',
}

const en: typeof zh = {
  title: 'Accounts',
  explain:
    'Owners look after accounts and file, editors fill in and hand in filings, viewers read. Changes hold at once; who is removed is signed out at once.',
  name: 'Name',
  login: 'Login',
  loginHint:
    'A mail address or mobile: the link goes there. Where neither mail nor SMS is set, you hand the link over.',
  member: 'May',
  members: { owner: 'Owner', editor: 'Editor', viewer: 'Viewer' },
  state: 'State',
  states: { open: 'Open', invited: 'No password yet', disabled: 'Disabled' },
  actions: 'Actions',
  forGroup: 'Sees and files for the subsidiaries, too',
  group: 'with subsidiaries',
  invite: 'Invite somebody',
  change: 'Change',
  renew: 'New link',
  remove: 'Remove',
  removeText: 'The account is signed out at once and opens nothing any more; what was filed stays.',
  named: (what, name) => `${what}: ${name}`,
  sent: (hours) => `The link is on its way; it opens within ${hours} hours.`,
  byHand: (hours) =>
    `Hand this link over in person: it opens once, within ${hours} hours, and is not shown again when you leave.`,
  done: 'Done.',
  empty: 'No accounts yet',
  emptyText: 'For a customer without an account staff file. Invite an owner where they are to file themselves.',
}

export const memberWords: Dictionary<typeof zh> = { zh, en }

import type { StaffRole, StaffView } from '@openbeian/contract'
import type { Dictionary } from '../../kit/language.tsx'

const zh = {
  explain:
    '邀请的人员通过一次性链接自行设置密码；停用后登录立即退出，已领取的订单转给同事或释放。每一步都记入操作日志。',
  title: '人员',
  name: '姓名',
  login: '登录名',
  loginHint: '一般填写电子邮箱，链接会发到这里；不是邮箱时由您转交链接。',
  role: '角色',
  state: '状态',
  work: '在办',
  actions: '处理',
  roles: { reviewer: '审核员', supervisor: '主管', admin: '管理员', auditor: '审计员' } satisfies Record<
    StaffRole,
    string
  >,
  states: { open: '正常', invited: '待设置密码', disabled: '已停用' } satisfies Record<StaffView['state'], string>,
  workOf: (orders: number, sessions: number) => `${orders} 个订单，${sessions} 个登录`,
  provinces: '负责省份',
  provincesHint: '不勾选表示全部省份。限定后，只能看到和办理这些省份的订单、备案和任务。',
  allProvinces: '全部',
  changeProvinces: '调整省份',
  provincesText: '立即生效；其他省份已领取的订单会释放。',
  invite: '邀请人员',
  change: '调整角色',
  disable: '停用',
  reset: '重置密码',
  reopen: '重新启用',
  named: (what: string, name: string) => `${what}：${name}`,
  handOver: '已领取的订单转给',
  nobody: '不转交，释放订单',
  disableText: '登录和链接立即失效，账号保留在记录中。',
  resetText: '原密码作废，登录退出，并生成新的链接。',
  roleText: '新角色立即生效；不再能审核的，其领取的订单会释放。',
  sent: (hours: number) => `链接已发送，${hours} 小时内有效。`,
  byHand: (hours: number) => `请把下面的链接转交本人，${hours} 小时内有效，只能使用一次，离开本页后不再显示。`,
  released: (count: number) => `已完成，涉及 ${count} 个已领取的订单。`,
}

const en: typeof zh = {
  explain:
    'Whoever is invited chooses a password by a one-time link. Of a leaver all sessions end at once, and claimed orders go to a colleague or are released. Every step goes into the audit log.',
  title: 'Staff',
  name: 'Name',
  login: 'Login',
  loginHint: 'Mostly a mail address: the link goes there. Where it is none, you hand the link over.',
  role: 'Role',
  state: 'State',
  work: 'At work',
  actions: 'Actions',
  roles: { reviewer: 'Reviewer', supervisor: 'Supervisor', admin: 'Administrator', auditor: 'Auditor' },
  states: { open: 'Open', invited: 'No password yet', disabled: 'Disabled' },
  workOf: (orders, sessions) => `${orders} orders, ${sessions} sessions`,
  provinces: 'Provinces',
  provincesHint: 'None ticked: all. Otherwise only orders, filings and tasks of these are seen and decided.',
  allProvinces: 'All',
  changeProvinces: 'Change provinces',
  provincesText: 'It holds at once. Claimed orders of other provinces are released.',
  invite: 'Invite somebody',
  change: 'Change role',
  disable: 'Disable',
  reset: 'Reset password',
  reopen: 'Open again',
  named: (what, name) => `${what}: ${name}`,
  handOver: 'Claimed orders go to',
  nobody: 'Nobody: they are released',
  disableText: 'Sessions and links end at once; the account stays in the records.',
  resetText: 'The password counts no more, sessions end, and a new link is made.',
  roleText: 'It holds at once. Orders claimed by somebody who may review no more are released.',
  sent: (hours) => `The link is on its way; it opens within ${hours} hours.`,
  byHand: (hours) =>
    `Hand this link over in person: it opens once, within ${hours} hours, and is not shown again when you leave.`,
  released: (count) => `Done; ${count} claimed orders were concerned.`,
}

export const staffWords: Dictionary<typeof zh> = { zh, en }

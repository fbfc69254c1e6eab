import { errorsOf } from '@openbeian/filing'

export const staffError = errorsOf({
  'staff.unknown': {
    kind: 'notFound',
    zh: () => '没有这个人员。',
    en: () => 'Nobody here has this account.',
  },
  'staff.login-taken': {
    kind: 'conflict',
    zh: (it) => `登录名 ${it.login} 已有账号，请换一个登录名，或重置原有账号。`,
    en: (it: { login: string }) =>
      `There is an account with the login ${it.login} already: choose another, or reset that account.`,
  },
  'staff.last-administrator': {
    kind: 'conflict',
    zh: () => '这是最后一个能登录的管理员，不能停用、降级或重置。请先邀请另一个管理员并由其设置密码。',
    en: () =>
      'This is the last administrator who can sign in, and stays. First invite another, who chooses a password.',
  },
  'staff.provinces-of-reviewers': {
    kind: 'invalid',
    zh: () => '只有审核员可以限定省份；主管、管理员和审计员负责全部省份。',
    en: () =>
      'Only reviewers are limited to provinces; supervisors, administrators and auditors are there for all. Leave the provinces out.',
  },
  'staff.no-reviewer': {
    kind: 'invalid',
    zh: () => '接手的人员不能审核订单或已停用，请另选一人；不选则释放订单。',
    en: () =>
      'Whom you chose to take over may not review, or is disabled. Choose somebody else, or nobody: then orders are released.',
  },
})

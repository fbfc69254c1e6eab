import type { LinkPurpose } from '@openbeian/contract'
import type { Dictionary } from '../../kit/language.tsx'

const zh = {
  forLogin: (login: string) => `账号：${login}`,
  noLink: '链接不完整，请从邮件或短信中重新打开。',
  used: {
    'confirm-sign-up': '该链接已使用过，账号已确认。',
    'recover-password': '该链接已使用过。',
    invite: '该链接已使用过，密码已设置。',
  } satisfies Record<LinkPurpose, string>,
  expired: '该链接已过期。',
  sendNew: '发送新的链接',
  sentNew: '新的链接已发送到原来的地址。',
  toSignIn: '去登录',
  toConsole: '工作人员登录',
  toSignUp: '重新注册',
  toRecover: '重新获取',
  askAgain: '请联系邀请您的管理员，重新发送邀请。',
  inviteHint: '至少 10 个字符，建议用几个不相干的词。',
  invitePassword: '设置密码',
  invited: '密码已设置，请登录。',
  confirmHint: '请输入注册时设置的密码。如果您没有注册，请关闭本页。',
  password: '密码',
  confirm: '确认并登录',
  recoverHint: '填写登录用的邮箱或手机号，我们会把重新设置密码的链接发送过去。',
  login: '登录名',
  send: '发送链接',
  sent: (hours: number) =>
    `如果账号存在，链接已发送，${hours} 小时内有效。请查收邮件或短信；如果没有收到，请检查垃圾邮件。`,
  byStaff: '本平台目前不发送邮件和短信，请致电服务商，由工作人员协助。',
  newPassword: '新密码',
  newPasswordHint: '至少 10 个字符，建议用几个不相干的词。设置后，所有设备上的登录都会退出。',
  save: '保存新密码',
  saved: '密码已更换，请用新密码登录。',
}

const en: typeof zh = {
  forLogin: (login) => `Account: ${login}`,
  noLink: 'The link is not complete; open it again from the mail or SMS.',
  used: {
    'confirm-sign-up': 'This link was used before: the account is confirmed.',
    'recover-password': 'This link was used before.',
    invite: 'This link was used before: the password is chosen.',
  },
  expired: 'This link is too old.',
  sendNew: 'Send a new link',
  sentNew: 'A new link went to the same address.',
  toSignIn: 'Sign in',
  toConsole: 'Staff sign in',
  toSignUp: 'Sign up again',
  toRecover: 'Ask for another',
  askAgain: 'Ask the administrator who invited you for another.',
  inviteHint: 'At least 10 characters; a few unrelated words are best.',
  invitePassword: 'Choose a password',
  invited: 'The password is chosen. Sign in.',
  confirmHint: 'Type the password you chose when you signed up. If you did not sign up, close this page.',
  password: 'Password',
  confirm: 'Confirm and sign in',
  recoverHint: 'Type the e-mail or mobile you sign in with: a link to choose a new password goes there.',
  login: 'Login',
  send: 'Send the link',
  sent: (hours) =>
    `If there is such an account, a link is on its way; it opens for ${hours} h. Look into your mail or SMS, and among unwanted mail.`,
  byStaff: 'No mail and no SMS leaves this platform yet. Call the provider: staff will help.',
  newPassword: 'New password',
  newPasswordHint: 'At least 10 characters; a few unrelated words are best. Every session on every device ends.',
  save: 'Save the new password',
  saved: 'The password is changed. Sign in with the new one.',
}

export const accountLinkWords: Dictionary<typeof zh> = { zh, en }

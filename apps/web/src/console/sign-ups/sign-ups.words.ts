import type { Dictionary } from '../../kit/language.tsx'

const zh = {
  explain:
    '申请人打开邮件或短信里的链接即可自行确认。收不到时，请核实邮箱或手机号确属本人后在此确认；确认会记入操作日志。',
  noLinks: '本平台目前不发送带链接的邮件，只能由工作人员确认。',
  title: '待确认的注册',
  login: '登录名',
  who: '申请人',
  at: '申请时间',
  until: '保留到',
  actions: '处理',
  confirm: '确认',
  confirmNamed: (login: string) => `确认注册：${login}`,
  confirmText: '确认后账号立即开通，申请人用注册时设置的密码登录。请在原因中写明如何核实，例如“回拨合同上的电话”。',
  confirmed: '已开通账号。',
  taken: '该地址已有账号，请对方直接登录或找回密码。',
  none: '没有待确认的注册',
  noneText: '有人注册而尚未确认地址时会显示在这里。',
}

const en: typeof zh = {
  explain:
    'Whoever signs up confirms the address by a link in a mail or SMS. Where none arrives, make sure that the address is theirs and confirm it here; that goes into the audit log.',
  noLinks: 'No mail with a link leaves this platform: only staff can confirm.',
  title: 'Sign-ups to confirm',
  login: 'Login',
  who: 'Who',
  at: 'Signed up',
  until: 'Kept until',
  actions: 'Actions',
  confirm: 'Confirm',
  confirmNamed: (login) => `Confirm ${login}`,
  confirmText:
    'The account opens at once; they sign in with the password chosen at sign-up. Say how you made sure, for example “called back the number in the contract”.',
  confirmed: 'The account is open.',
  taken: 'There is an account with this address: they sign in, or recover the password.',
  none: 'Nobody waits',
  noneText: 'Whoever signed up and has not confirmed the address is shown here.',
}

export const signUpsWords: Dictionary<typeof zh> = { zh, en }

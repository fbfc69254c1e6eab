import type { Dictionary } from '../../kit/language.tsx'

const zh = {
  have: '已有账号？',
  toSignIn: '去登录',
  login: '电子邮箱或手机号',
  loginHint: '用它登录，也用它接收通知。',
  password: '设置密码',
  passwordHint: '至少 10 个字符，建议用几个不相干的词。',
  name: '您的姓名',
  customerName: '单位名称或您的姓名',
  customerNameHint: '备案人与购买接入服务的客户一致。',
  submit: '注册',
  passwordTooShort: '密码至少 10 个字符。',
  linkSent: (to: string) => `请确认 ${to}`,
  openLink: (hours: number) =>
    `请打开我们发送的链接并输入刚才设置的密码，账号随即开通。链接 ${hours} 小时内有效；如果没有收到，请检查垃圾邮件或重新注册。`,
  staffConfirm: '等待工作人员确认',
  staffConfirmText: (days: number) =>
    `本平台目前不发送邮件和短信。请致电服务商，由工作人员核实您的邮箱或手机号后开通账号；${days} 天内未确认的申请将自动删除。`,
}

const en: typeof zh = {
  have: 'Have an account?',
  toSignIn: 'Sign in',
  login: 'E-mail or mobile',
  loginHint: 'You sign in with it and get notices there.',
  password: 'Choose a password',
  passwordHint: 'At least 10 characters; a few unrelated words are best.',
  name: 'Your name',
  customerName: 'Your organisation, or your name',
  customerNameHint: 'The one who files is the customer who bought the access.',
  submit: 'Sign up',
  passwordTooShort: 'The password needs at least 10 characters.',
  linkSent: (to) => `Confirm ${to}`,
  openLink: (hours) =>
    `Open the link we sent and type the password you just chose: that opens the account. The link opens for ${hours} hours; if none came, look among unwanted mail or sign up again.`,
  staffConfirm: 'Waiting for staff',
  staffConfirmText: (days) =>
    `No mail and no SMS leaves this platform yet. Call the provider: staff open the account once they made sure of your address. What is not confirmed within ${days} days is deleted.`,
}

export const signUpWords: Dictionary<typeof zh> = { zh, en }

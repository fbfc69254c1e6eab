import type { Dictionary } from '../../kit/language.tsx'

const zh = {
  have: '已有账号？',
  toSignIn: '去登录',
  login: '电子邮箱',
  loginHint: '用它登录，也用它接收通知。',
  password: '设置密码',
  passwordHint: '至少 10 个字符，建议用几个不相干的词。',
  name: '您的姓名',
  customerName: '单位名称或您的姓名',
  customerNameHint: '备案人与购买接入服务的客户一致。',
  submit: '注册',
  passwordTooShort: '密码至少 10 个字符。',
}

const en: typeof zh = {
  have: 'Have an account?',
  toSignIn: 'Sign in',
  login: 'E-mail',
  loginHint: 'You sign in with it and get notices there.',
  password: 'Choose a password',
  passwordHint: 'At least 10 characters; a few unrelated words are best.',
  name: 'Your name',
  customerName: 'Your organisation, or your name',
  customerNameHint: 'The one who files is the customer who bought the access.',
  submit: 'Sign up',
  passwordTooShort: 'The password needs at least 10 characters.',
}

export const signUpWords: Dictionary<typeof zh> = { zh, en }

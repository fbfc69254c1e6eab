import type { Dictionary } from './language.tsx'

const zh = {
  title: '请再次输入密码',
  password: '密码',
  why: '此操作涉及敏感信息或重要设置，输入密码后继续。',
  goOn: '继续',
}

const en: typeof zh = {
  title: 'Your password again',
  password: 'Password',
  why: 'This shows what is confidential or changes what matters. It goes on once you typed the password.',
  goOn: 'Go on',
}

export const passwordDialogWords: Dictionary<typeof zh> = { zh, en }

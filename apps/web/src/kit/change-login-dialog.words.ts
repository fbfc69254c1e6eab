import type { Dictionary } from './language.tsx'

const zh = {
  change: '更换登录名',
  changeNamed: (name: string) => `更换登录名：${name}`,
  text: '仅用于平台不能发送链接的地址：请先用其他方式核实新的登录名属于本人，并在原因中写明。账号的所有登录会退出；原地址能收到消息的，会收到通知并可在 7 天内改回。',
  now: '现在的登录名',
  login: '新的登录名',
}

const en: typeof zh = {
  change: 'Change the login',
  changeNamed: (name) => `Change the login of ${name}`,
  text: 'Only where the platform can send no link: make sure by another way that the new login is theirs, and write how. All sessions of the account end; the former address, where messages reach it, is told and can take it back for 7 days.',
  now: 'Signs in with',
  login: 'New login',
}

export const changeLoginWords: Dictionary<typeof zh> = { zh, en }

import type { Dictionary } from './language.tsx'

const zh = {
  signIn: (name: string) => `用${name}登录`,
  accept: (name: string) => `用${name}登录，不设密码`,
  again: (name: string) => `用${name}确认`,
  againText: '您的账号没有密码：请用登录服务再次确认是您本人，会打开一个新窗口。',
  title: '登录服务',
  explain: '关联后，可用本单位或服务商的登录服务登录，不必输入本平台的密码。',
  service: '登录服务',
  name: '在该服务的账号',
  linkedAt: '关联时间',
  used: '最近使用',
  neverUsed: '未使用过',
  actions: '处理',
  unlink: '取消关联',
  unlinkNamed: (name: string) => `取消关联：${name}`,
  lastWay: '唯一的登录方式',
  link: (name: string) => `关联${name}`,
}

const en: typeof zh = {
  signIn: (name) => `Sign in with ${name}`,
  accept: (name) => `Sign in with ${name} instead`,
  again: (name) => `Confirm with ${name}`,
  againText: 'Your account has no password: make sure once more at the service that it is you. A new window opens.',
  title: 'Sign-in services',
  explain: 'Once linked, the service of your company or provider signs you in, without a password of this platform.',
  service: 'Service',
  name: 'Account there',
  linkedAt: 'Linked',
  used: 'Last used',
  neverUsed: 'Not used yet',
  actions: 'Actions',
  unlink: 'Unlink',
  unlinkNamed: (name) => `Unlink ${name}`,
  lastWay: 'The only way in',
  link: (name) => `Link ${name}`,
}

export const serviceWords: Dictionary<typeof zh> = { zh, en }

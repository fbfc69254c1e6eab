import type { Dictionary } from '../../kit/language.tsx'

const zh = {
  title: '二次验证',
  explain:
    '这些账号登录时须输入动态码或使用通行密钥。有人设备和恢复码都丢失时，请核实确属本人后在此重置；重置会记入操作日志并通知本人。',
  login: '登录名',
  name: '姓名',
  since: '启用时间',
  ways: '方式',
  app: '动态码',
  passkeys: (count: number) => `${count} 个通行密钥`,
  left: '剩余恢复码',
  actions: '处理',
  reset: '重置',
  resetNamed: (login: string) => `重置二次验证：${login}`,
  resetText:
    '重置后，该账号的动态码、通行密钥和恢复码全部失效，所有登录都会退出，下次只用密码登录；工作人员须重新设置。请在原因中写明如何核实本人。',
  done: '已重置。',
  none: '没有其他账号启用二次验证',
  noneText: '有人设置二次验证后会显示在这里；自己的在“我的账号”中管理。',
}

const en: typeof zh = {
  title: 'Second factors',
  explain:
    'These accounts sign in with a code or a passkey as well. Where somebody lost device and recovery codes, make sure it is them and reset it here; that goes into the audit log, and the owner is told.',
  login: 'Login',
  name: 'Name',
  since: 'On since',
  ways: 'Ways',
  app: 'Codes of an app',
  passkeys: (count) => `${count} passkey(s)`,
  left: 'Recovery codes left',
  actions: 'Actions',
  reset: 'Reset',
  resetNamed: (login) => `Reset the second factor of ${login}`,
  resetText:
    'App, passkeys and recovery codes open nothing any more, all their sessions end, and the password alone signs them in the next time; staff have to set up another. Say how you made sure that it is them.',
  done: 'It is reset.',
  none: 'No other account has a second factor',
  noneText: 'Whoever set one up is shown here; your own is under My account.',
}

export const secondFactorsWords: Dictionary<typeof zh> = { zh, en }

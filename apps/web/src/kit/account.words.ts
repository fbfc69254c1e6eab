import type { Dictionary } from './language.tsx'

const zh = {
  login: '登录名',
  name: '姓名',
  customer: '客户',
  passwordTitle: '修改密码',
  passwordText: '修改后，其他设备上的登录都会退出，并发送通知。',
  password: '当前密码',
  newPassword: '新密码',
  newPasswordHint: '至少 10 个字符，建议用几个不相干的词。',
  change: '修改密码',
  changed: (ended: number) => (ended > 0 ? `密码已修改，${ended} 个其他登录已退出。` : '密码已修改。'),
  sessionsTitle: '登录的设备',
  device: '设备',
  unknownDevice: '未知设备',
  thisDevice: '本设备',
  address: '网络地址',
  opened: '登录时间',
  seen: '最近使用',
  actions: '处理',
  end: '退出',
  endNamed: (device: string) => `退出：${device}`,
  endOthers: '退出其他所有设备',
  ended: '已退出。',
  closeTitle: '注销账号',
  closeText:
    '注销后不能恢复，也不能再登录。已备案的信息仍然有效，办理过的订单和操作记录依法保留；同一邮箱或手机号可以重新注册，但看不到以前的内容。',
  close: '注销账号…',
  closeSure: '确认注销',
}

const en: typeof zh = {
  login: 'Login',
  name: 'Name',
  customer: 'Customer',
  passwordTitle: 'Change the password',
  passwordText: 'Sessions on other devices end, and you get a message.',
  password: 'Present password',
  newPassword: 'New password',
  newPasswordHint: 'At least 10 characters; a few unrelated words are best.',
  change: 'Change the password',
  changed: (ended) =>
    ended > 0 ? `The password is changed; ${ended} other session(s) ended.` : 'The password is changed.',
  sessionsTitle: 'Where you are signed in',
  device: 'Device',
  unknownDevice: 'Unknown device',
  thisDevice: 'This device',
  address: 'Address',
  opened: 'Signed in',
  seen: 'Last used',
  actions: 'Actions',
  end: 'Sign out',
  endNamed: (device) => `Sign out ${device}`,
  endOthers: 'Sign out everywhere else',
  ended: 'Signed out.',
  closeTitle: 'Close the account',
  closeText:
    'A closed account cannot be opened again. What is filed stays filed, and orders and records are kept as the law asks. The same address can sign up again, and sees nothing of what was before.',
  close: 'Close the account …',
  closeSure: 'Close it',
}

export const accountWords: Dictionary<typeof zh> = { zh, en }

import type { Dictionary } from './language.tsx'

const zh = {
  login: '登录名',
  name: '姓名',
  customer: '客户',
  loginTitle: '更换登录邮箱或手机号',
  loginText:
    '链接发送到新的邮箱或手机，打开并输入密码后才更换；通知也改发到那里。更换后其他设备上的登录都会退出，原地址会收到通知，7 天内可以改回。',
  loginNow: '现在的登录名',
  newLogin: '新的邮箱或手机号',
  newLoginHint: '如 name@example.cn 或 13800138000',
  changeLogin: '发送链接',
  loginSent: (hours: number) =>
    `如果该地址可用，链接已发送，${hours} 小时内有效。打开前仍用现在的登录名；如果没有收到，请检查垃圾邮件。`,
  loginByStaff: '本平台目前不能向该地址发送链接，请联系服务商，由管理员核实后更换。',
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
  loginTitle: 'Change the e-mail or mobile you sign in with',
  loginText:
    'A link goes to the new address or mobile. It counts once you open that and type the password; notices go there, too. Sessions on other devices end then, and the former address is told and can take it back for 7 days.',
  loginNow: 'You sign in with',
  newLogin: 'New e-mail or mobile',
  newLoginHint: 'For example name@example.cn or 13800138000',
  changeLogin: 'Send the link',
  loginSent: (hours) =>
    `If the address can be had, a link is on its way; it opens for ${hours} h. Until then you sign in as before. Look among unwanted mail if none comes.`,
  loginByStaff:
    'No link can be sent there from this platform. Call the provider: an administrator makes sure and changes it.',
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

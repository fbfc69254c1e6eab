import type { Dictionary } from '../../kit/language.tsx'

const zh = {
  nothing: '这里没有正在进行的登录。',
  nothingText: '请从登录页重新开始，并在同一个窗口完成。',
  signedOut: '已退出本平台和登录服务。',
  confirm: '确认',
  confirmed: '已确认是您本人，请关闭此窗口，回到原来的页面继续。',
  codeHint: '如果登录服务没有要求二次验证，请输入动态码或恢复码；要求过则留空。',
  linked: '已关联。',
  goOn: '继续',
  toPortal: '客户登录',
  toConsole: '工作人员登录',
}

const en: typeof zh = {
  nothing: 'Nobody is signing in here.',
  nothingText: 'Begin again at the sign-in page, and finish in the same tab.',
  signedOut: 'You are signed out, here and at the service.',
  confirm: 'Confirm',
  confirmed: 'It is you: close this window and go on where you were.',
  codeHint:
    'Where the service asked for no second factor, type a code of your app or a recovery code; else leave it empty.',
  linked: 'Linked.',
  goOn: 'Go on',
  toPortal: 'Customers sign in',
  toConsole: 'Staff sign in',
}

export const byServiceWords: Dictionary<typeof zh> = { zh, en }

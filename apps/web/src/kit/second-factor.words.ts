import type { Dictionary } from './language.tsx'

const zh = {
  title: '二次验证（动态码）',
  explain: '登录时除密码外，还要输入手机验证器应用（支持 TOTP 的任意一款）显示的 6 位动态码。',
  neededTitle: '请先设置二次验证',
  needed: '服务商要求工作人员登录时使用二次验证：动态码或通行密钥。设置其中一种后即可继续使用。',
  on: (since: string, left: number) => `已于 ${since} 启用，还有 ${left} 个恢复码可用。`,
  setUp: '设置二次验证',
  change: '更换手机或密钥',
  scan: '用验证器应用扫描二维码，或手工输入下面的密钥，再输入应用显示的动态码。',
  key: '密钥',
  code: '动态码',
  codeHint: '验证器应用显示的 6 位数字；设备不在身边时，输入一个恢复码。',
  appCodeHint: '验证器应用现在显示的 6 位数字。',
  confirm: '确认',
  recoveryCodes: '恢复码',
  keepCodes: '请把恢复码保存在安全的地方，只显示这一次。手机丢失时，每个恢复码可代替动态码使用一次。',
  kept: '已保存，继续',
  renewCodes: '更换恢复码',
  remove: '关闭二次验证',
  signIn: '登录',
  back: '用其他账号登录',
  lost: '设备和恢复码都丢失时，请联系服务商的管理员重置。',
}

const en: typeof zh = {
  title: 'Second factor: codes of an app',
  explain:
    'Besides the password, signing in asks for the six digits that an authenticator app on your phone shows (any one that speaks TOTP).',
  neededTitle: 'Set up a second factor first',
  needed:
    'Your provider asks a second factor of staff: codes of an app, or a passkey. Everything else works once you have one of them.',
  on: (since, left) => `On since ${since}; ${left} recovery code(s) left.`,
  setUp: 'Set up a second factor',
  change: 'Change the phone or the key',
  scan: 'Scan the picture with the app, or type the key there, then type the code it shows.',
  key: 'Key',
  code: 'Code',
  codeHint: 'Six digits the app shows; without your device, one of the recovery codes.',
  appCodeHint: 'The six digits the app shows now.',
  confirm: 'Confirm',
  recoveryCodes: 'Recovery codes',
  keepCodes:
    'Keep the recovery codes in a safe place; they are shown this once. Where the phone is lost, each stands for a code once.',
  kept: 'I have kept them',
  renewCodes: 'Renew the recovery codes',
  remove: 'Remove the second factor',
  signIn: 'Sign in',
  back: 'Sign in as somebody else',
  lost: 'Where device and recovery codes are lost, an administrator of the provider resets it.',
}

export const secondFactorWords: Dictionary<typeof zh> = { zh, en }

import type { Dictionary } from '../../kit/language.tsx'

const send: Record<'mobile' | 'email', string> = { mobile: '发短信验证码确认', email: '发邮件验证码确认' }

const zh = {
  send,
  sent: (to: string, minutes: number) => `验证码已发往 ${to}，${minutes} 分钟内有效。`,
  staysHere: '本平台没有开通短信或邮件，验证码无法发出。请联系接入商。',
  code: '验证码',
  codeOf: (field: string) => `${field}收到的验证码`,
  confirm: '确认',
  again: '重新发送',
  againIn: (seconds: number) => `重新发送（${seconds} 秒后）`,
  byCustomer: '由委托方在其账号中发送验证码确认。',
  confirmed: '已通过验证码确认',
  incomplete: '验证码是 6 位数字。',
  unsaved: '内容还没有保存好，请稍后再试。',
}

const en: typeof zh = {
  send: { mobile: 'Confirm by an SMS code', email: 'Confirm by an e-mail code' },
  sent: (to, minutes) => `A code is on its way to ${to}. It is good for ${minutes} minutes.`,
  staysHere: 'No SMS or mail leaves this house, so the code reaches nobody. Please contact the provider.',
  code: 'Code',
  codeOf: (field) => `Code that came for: ${field}`,
  confirm: 'Confirm',
  again: 'Send again',
  againIn: (seconds) => `Send again (in ${seconds} s)`,
  byCustomer: 'The customer has a code sent and confirms it in its own account.',
  confirmed: 'Confirmed by a code',
  incomplete: 'The code has 6 digits.',
  unsaved: 'What you typed is not saved yet, please try again in a moment.',
}

export const contactCodeWords: Dictionary<typeof zh> = { zh, en }

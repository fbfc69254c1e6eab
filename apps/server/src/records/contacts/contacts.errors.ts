import { errorsOf } from '@openbeian/filing'

export const contactError = errorsOf({
  'contacts.not-a-contact': {
    kind: 'invalid',
    zh: () => '请先填写完整的手机号码或电子邮箱。',
    en: (it: { paths: string[] }) => `There is no complete mobile or e-mail address at ${it.paths.join(', ')}.`,
  },
  'contacts.wrong-code': {
    kind: 'invalid',
    zh: () => '验证码不对，请核对后重新输入。',
    en: (it: { paths: string[] }) => `That is not the code sent for ${it.paths.join(', ')}.`,
  },
  'contacts.code-expired': {
    kind: 'invalid',
    zh: () => '验证码已失效，请重新获取。',
    en: (it: { paths: string[] }) => `No code counts for ${it.paths.join(', ')} now: ask for another.`,
  },
})

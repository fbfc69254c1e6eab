import { errorsOf } from '@openbeian/filing'

export const accountError = errorsOf({
  'accounts.only-here': {
    kind: 'forbidden',
    zh: () => '演示账号只能在运行演示的这台电脑上登录。',
    en: () => 'Accounts of a demonstration sign in only on the machine it runs on.',
  },
  'accounts.wrong-credentials': {
    kind: 'notSignedIn',
    zh: () => '账号或密码不正确。',
    en: () => 'Login or password is wrong.',
  },
  'accounts.login-taken': {
    kind: 'conflict',
    zh: () => '该账号已存在，请直接登录或换一个账号。',
    en: () => 'There is an account with this login already: sign in, or choose another.',
  },
})

import { errorsOf } from '@openbeian/filing'

export const serviceError = errorsOf({
  'services.unknown': {
    kind: 'notFound',
    zh: () => '没有这个登录服务，或已停用。',
    en: () => 'There is no such sign-in service, or it is switched off.',
  },
  'services.over': {
    kind: 'gone',
    zh: () => '这次登录已超过十分钟、已使用过，或不是在这个浏览器窗口开始的。请返回登录页重新开始。',
    en: () =>
      'This took longer than ten minutes, was used before, or did not begin in this tab. Go back to the sign-in page and begin again.',
  },
  'services.cancelled': {
    kind: 'invalid',
    zh: () => '登录服务没有完成登录（可能已取消）。请返回登录页重试，或换一种方式。',
    en: () =>
      'The service did not finish signing you in; perhaps it was cancelled. Go back and try again, or take another way.',
  },
  'services.not-accepted': {
    kind: 'invalid',
    zh: () => '登录服务的回答未通过核对，没有登录。请返回登录页重试；多次出现请联系管理员。',
    en: () =>
      'What the service answered does not fit what was asked, and nobody was signed in. Go back and try again; if it stays so, call your administrator.',
  },
  'services.refused': {
    kind: 'forbidden',
    zh: () => '您不能用这个登录服务登录本平台。如需使用，请联系管理员。',
    en: () => 'You cannot sign in here by this service. If you should, call your administrator.',
  },
  'services.login-taken': {
    kind: 'conflict',
    zh: () => '您的邮箱在本平台已有账号。请先用原有方式登录，再到“我的账号”关联这个登录服务。',
    en: () =>
      'There is an account with your address here already. Sign in to it as before, then link the service under “My account”.',
  },
  'services.unreachable': {
    kind: 'unavailable',
    zh: () => '登录服务暂时没有回答。请稍后重试，或换一种方式登录。',
    en: () => 'The service does not answer just now. Try again later, or take another way.',
  },
  'services.no-address': {
    kind: 'conflict',
    zh: () => '登录服务只能在本平台的网址（HTTPS）或本机使用。',
    en: () => 'Services sign in under the address of this platform over HTTPS, or on this machine.',
  },
  'services.unusable': {
    kind: 'invalid',
    zh: (it) => `登录服务不可用：${it.why}`,
    en: (it: { why: string }) => `The service cannot be used: ${it.why}`,
  },
  'services.another-person': {
    kind: 'invalid',
    zh: () => '登录服务上登录的不是您本人的账号。请在登录服务退出后重试。',
    en: () => 'Somebody else is signed in at the service. Sign out there and try again.',
  },
  'services.linked-elsewhere': {
    kind: 'conflict',
    zh: () => '登录服务上的这个账号已与另一个账号关联。',
    en: () => 'This account of the service is linked with another account.',
  },
  'services.link-unknown': {
    kind: 'notFound',
    zh: () => '您的账号没有这个关联。',
    en: () => 'Your account has no such link.',
  },
  'services.last-way': {
    kind: 'conflict',
    zh: () => '这是您唯一的登录方式，不能取消关联。',
    en: () => 'Nothing else signs you in: this link stays.',
  },
  'services.full': {
    kind: 'conflict',
    zh: (it) => `最多 ${it.max} 个登录服务。`,
    en: (it: { max: number }) => `There are ${it.max} sign-in services at most.`,
  },
})

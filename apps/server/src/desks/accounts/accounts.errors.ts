import type { LinkState } from '@openbeian/contract'
import { errorsOf, isKeyOf } from '@openbeian/filing'
import type { WeakPassword } from '@openbeian/passwords'

const weakWords: Record<WeakPassword, { zh: string; en: string }> = {
  common: { zh: '很多人使用类似的密码', en: 'many people use one like it' },
  context: {
    zh: '含有您的账号、姓名、单位或本平台的名称',
    en: 'it has your login, your name, your organisation or the name of this platform in it',
  },
  pattern: { zh: '重复、连续或按键盘排列', en: 'it repeats itself, or follows the alphabet, the keyboard or a date' },
  simple: { zh: '过于简单', en: 'it is too simple' },
}

const wordsOf = (why: WeakPassword, language: 'zh' | 'en'): string =>
  isKeyOf(weakWords, why) ? weakWords[why][language] : String(why)

export const accountError = errorsOf({
  'accounts.only-here': {
    kind: 'forbidden',
    zh: () => '演示账号只能在运行演示的这台电脑上登录。',
    en: () => 'Accounts of a demonstration sign in only on the machine it runs on.',
  },
  'accounts.which-provider': {
    kind: 'invalid',
    zh: () => '本平台有多个服务商，请填写服务商代码（在服务商给您的通知或合同中）。',
    en: () => 'Several providers share this platform: type the code yours gave you.',
  },
  'accounts.provider-unknown': {
    kind: 'invalid',
    zh: (it) => `没有代码为 ${it.code} 的服务商，请检查服务商代码。`,
    en: (it: { code: string }) => `No provider here has the code ${it.code}: check it.`,
  },
  'accounts.wrong-credentials': {
    kind: 'notSignedIn',
    zh: () => '账号或密码不正确。',
    en: () => 'Login or password is wrong.',
  },
  'accounts.address-unconfirmed': {
    kind: 'forbidden',
    zh: () => '请先确认注册地址：打开我们发送的链接；如未收到，请重新注册或联系服务商。',
    en: () => 'Confirm your address first: open the link we sent. If none came, sign up again or call the provider.',
  },
  'accounts.login-taken': {
    kind: 'conflict',
    zh: () => '该地址已有账号，请直接登录或找回密码。',
    en: () => 'There is an account with this address already: sign in, or recover its password.',
  },
  'accounts.login-provable': {
    kind: 'conflict',
    zh: () => '该地址可以由本人打开链接确认，请本人在“我的账号”更换。',
    en: () => 'A link can prove this address: the owner of the account changes it under “My account”.',
  },
  'accounts.account-unknown': {
    kind: 'notFound',
    zh: () => '没有这个账号，或已停用。',
    en: () => 'There is no such account, or it is disabled.',
  },
  'accounts.link-unknown': {
    kind: 'notFound',
    zh: () => '链接无效，请检查是否完整。',
    en: () => 'This link is none of ours; check that it is complete.',
  },
  'accounts.link-over': {
    kind: 'gone',
    zh: (it) => (it.state === 'used' ? '链接已使用过，不能再次使用。' : '链接已过期，请重新获取。'),
    en: (it: { state: Exclude<LinkState, 'open'> }) =>
      it.state === 'used'
        ? 'This link was used before and opens nothing more.'
        : 'This link is too old; ask for another.',
  },
  'accounts.password-wrong': {
    kind: 'invalid',
    zh: () => '密码不正确。',
    en: () => 'The password is wrong.',
  },
  'accounts.password-weak': {
    kind: 'invalid',
    zh: (it) => `密码太容易被猜到：${wordsOf(it.why, 'zh')}。请改用几个不相干的词。`,
    en: (it: { why: WeakPassword }) =>
      `The password is easily guessed: ${wordsOf(it.why, 'en')}. Take a few unrelated words.`,
  },
  'accounts.code-needed': {
    kind: 'invalid',
    zh: () => '请同时输入动态码或一个恢复码。',
    en: () => 'Type a code of your app, or a recovery code, as well.',
  },
  'accounts.code-wrong': {
    kind: 'invalid',
    zh: () => '动态码或恢复码不正确，或已使用过。请等下一个动态码再试，并检查手机时间是否准确。',
    en: () => 'The code is wrong, or was used before. Wait for the next one, and check the clock of your phone.',
  },
  'accounts.passkey-refused': {
    kind: 'invalid',
    zh: () => '通行密钥验证未通过。请重试；仍不成功时，用密码和动态码登录，并在“我的账号”删除后重新添加。',
    en: () =>
      'The passkey was not accepted. Try again; if that does not help, sign in with password and code, remove it under “My account” and add it again.',
  },
  'accounts.passkey-needs-check': {
    kind: 'invalid',
    zh: () => '只用通行密钥登录时，须用指纹、人脸或 PIN 确认是您本人。该通行密钥没有确认，请先输入密码。',
    en: () =>
      'To sign in with a passkey alone it has to make sure of you, by finger, face or PIN. This one did not: type the password first.',
  },
  'accounts.passkeys-not-here': {
    kind: 'conflict',
    zh: () => '通行密钥只能在服务商的网址（HTTPS 域名）或本机 localhost 使用，不能在 IP 地址使用。',
    en: () =>
      'Passkeys work at the name of the provider’s site, over HTTPS, or at localhost; never at an address of numbers.',
  },
  'accounts.passkey-known': {
    kind: 'conflict',
    zh: () => '该通行密钥已添加过。',
    en: () => 'This passkey was added before.',
  },
  'accounts.passkeys-full': {
    kind: 'conflict',
    zh: (it) => `最多 ${it.max} 个通行密钥，请先删除不用的。`,
    en: (it: { max: number }) => `There are ${it.max} passkeys at most: remove one you no longer use.`,
  },
  'accounts.passkey-unknown': {
    kind: 'notFound',
    zh: () => '您的账号没有这个通行密钥。',
    en: () => 'Your account has no such passkey.',
  },
  'accounts.sign-in-over': {
    kind: 'gone',
    zh: () => '登录等待动态码已超时，请重新输入账号和密码。',
    en: () => 'This took too long; type login and password again.',
  },
  'accounts.no-key': {
    kind: 'conflict',
    zh: () => '请先生成新的密钥，再输入其动态码。',
    en: () => 'Make a new key first, then type a code of it.',
  },
  'accounts.second-factor-unknown': {
    kind: 'notFound',
    zh: () => '该账号没有设置二次验证。',
    en: () => 'This account has no second factor.',
  },
  'accounts.second-factor-required': {
    kind: 'conflict',
    zh: () => '服务商要求工作人员使用二次验证，不能关闭；可以更换手机或密钥。',
    en: () => 'Your provider asks a second factor of staff: it cannot be removed, only changed.',
  },
  'accounts.session-unknown': {
    kind: 'notFound',
    zh: () => '该登录已经退出。',
    en: () => 'This session has ended already.',
  },
  'accounts.orders-under-way': {
    kind: 'conflict',
    zh: (it) => `还有 ${it.orders} 个订单正在办理，您是唯一能收到结果的账号。请先撤回或等待办结，再注销账号。`,
    en: (it: { orders: number }) =>
      `${it.orders} orders are under way and no other account hears of them. Withdraw them, or wait until they are settled, then close the account.`,
  },
  'accounts.sign-up-unknown': {
    kind: 'notFound',
    zh: () => '没有这个注册申请，可能已确认或已过期。',
    en: () => 'There is no such sign-up; it may be confirmed already, or too old.',
  },
})

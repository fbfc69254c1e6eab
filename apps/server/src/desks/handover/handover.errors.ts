import { errorsOf, materialName } from '@openbeian/filing'

export const handoverError = errorsOf({
  'handover.not-found': {
    kind: 'notFound',
    zh: () => '链接无效。请完整打开链接，或在电脑上重新生成二维码。',
    en: () => 'This link leads nowhere: make a new code on the computer, and open it whole.',
  },
  'handover.no-address': {
    kind: 'unavailable',
    zh: () => '尚未设置本系统的访问地址，不能生成或发送链接。请联系管理员设置 OPENBEIAN_PUBLIC_URL。',
    en: () =>
      'Nobody set the address under which people find this site, so no link can be made or sent. The administrator sets OPENBEIAN_PUBLIC_URL.',
  },
  'handover.only-by-sms': {
    kind: 'forbidden',
    zh: () => '本人核验和签名的链接只能用短信发给本人，工作人员和代办方不能转交。',
    en: () =>
      'Links to prove who one is, or to sign, go to the person by SMS alone; neither staff nor a third party can pass them on.',
  },
  'handover.no-sms': {
    kind: 'unavailable',
    zh: () => '本平台没有开通短信，不能发送链接。请让本人用手机扫描二维码，或联系管理员。',
    en: () =>
      'No SMS leaves this house, so no link can be sent: let the person scan the code, or ask the administrator.',
  },
  'handover.expired': {
    kind: 'gone',
    zh: () => '链接已过期（有效期 10 分钟）。请在电脑上重新生成二维码。',
    en: () => 'This link is no longer valid: it counts for ten minutes. Make a new code on the computer.',
  },
  'handover.used': {
    kind: 'gone',
    zh: () => '这个链接已经用完，不能再次使用。请看电脑上的页面，或在电脑上重新生成二维码。',
    en: () => 'This link has done its work and cannot be used again. Look at the computer, or make a new code there.',
  },
  'handover.ended': {
    kind: 'gone',
    zh: () => '这个链接已在电脑上取消。请在电脑上重新生成二维码。',
    en: () => 'This link was taken back on the computer. Make a new code there.',
  },
  'handover.other-device': {
    kind: 'forbidden',
    zh: () => '这个链接已在另一台手机或另一个浏览器中打开，只能在那里使用。请在电脑上重新生成二维码。',
    en: () =>
      'This link was opened on another device or in another browser first, and works only there. Make a new code on the computer.',
  },
  'handover.not-this-step': {
    kind: 'forbidden',
    zh: (it) => `这个链接不用于上传${materialName(it.kind, 'zh')}。`,
    en: (it: { kind: string }) => `This link does not ask for ${it.kind}.`,
  },
  'handover.other-step': {
    kind: 'forbidden',
    zh: () => '这个链接用于另一个步骤，请按打开链接时的页面操作。',
    en: (it: { step: string }) => `This link is for another step (${it.step}).`,
  },
  'handover.person-changed': {
    kind: 'conflict',
    zh: () => '生成链接后，这位负责人的姓名或证件号码已修改。请在电脑上重新生成二维码。',
    en: () =>
      'Name or certificate of the person has changed since this link was made. Make a new code on the computer.',
  },
  'handover.no-mobile': {
    kind: 'invalid',
    zh: () => '请先填写这位负责人的手机号码，再发送短信。',
    en: (it: { paths: string[] }) => `There is no mobile at ${it.paths.join(', ')} to send the link to: type it first.`,
  },
})

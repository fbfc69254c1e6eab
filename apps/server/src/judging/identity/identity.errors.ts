import { errorsOf } from '@openbeian/filing'

export const identityError = errorsOf({
  'order.identity-not-confirmed': {
    kind: 'conflict',
    zh: () => '负责人身份尚未核验，或核验后材料已变更。',
    en: (it: { orderId: string }) => `Nobody has confirmed the identities of the order ${it.orderId} as they are now.`,
  },
  'faces.off': {
    kind: 'conflict',
    zh: () => '本平台未启用人脸核验，请选择其他核验方式。',
    en: () => 'No faces are compared here: choose another way.',
  },
  'faces.person-unknown': {
    kind: 'invalid',
    zh: () => '请先填写负责人的姓名和证件号码。',
    en: (it: { about: string }) =>
      `The filing does not say yet who the person of ${it.about} is: name and certificate come first.`,
  },
  'faces.too-many-failures': {
    kind: 'conflict',
    zh: (it) => `人脸核验已失败 ${it.maxFailures} 次，请改用其他核验方式。`,
    en: (it: { maxFailures: number }) =>
      `After ${it.maxFailures} failures faces are not compared any more: choose another way.`,
  },
})

import { errorsOf } from '@openbeian/filing'

export const applyingError = errorsOf({
  'order.record-needed': {
    kind: 'invalid',
    zh: () => '请选择要办理的备案。',
    en: (it: { orderType: string; about: string }) =>
      `An order of the type ${it.orderType} is about a filed ${it.about}: say which.`,
  },
  'order.customer-unknown': {
    kind: 'invalid',
    zh: (it) => `没有账号为“${it.customerLogin}”的客户。`,
    en: (it: { customerLogin: string }) =>
      `There is no customer with the login "${it.customerLogin}" to begin an order for.`,
  },
})

import { errorsOf } from '@openbeian/filing'

export const applyingError = errorsOf({
  'order.record-needed': {
    kind: 'invalid',
    zh: () => '请选择要办理的备案。',
    en: (it: { orderType: string; about: string }) =>
      `An order of the type ${it.orderType} is about a filed ${it.about}: say which.`,
  },
  'order.nothing-left': {
    kind: 'conflict',
    zh: () => '这个订单没有“部分服务已备案、其余未备案”的情况，请直接新增服务。',
    en: (it: { orderId: string }) =>
      `Of the order ${it.orderId} no service is left over while others are filed: begin an order ADD_SERVICE_HERE without restOf.`,
  },
  'order.customer-unknown': {
    kind: 'invalid',
    zh: () => '没有可以为其办理的客户，请按名称、客户编号或自有编号选择客户。',
    en: () => 'There is no such customer to begin an order for. Choose one by name, number or own id.',
  },
})

import { errorsOf, type OrderState } from '@openbeian/filing'

export const resultError = errorsOf({
  'inspections.decision-not-possible': {
    kind: 'conflict',
    zh: () => '订单的状态已变，不能再采用这个结果，只能保持不变。',
    en: (it: { orderId: string; state: OrderState }) =>
      `The order ${it.orderId} is ${it.state} by now: the result cannot be taken over, only left.`,
  },
})

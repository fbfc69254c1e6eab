import { errorsOf, type OrderAction, type OrderState } from '@openbeian/filing'

export const reviewingError = errorsOf({
  'order.not-in-review': {
    kind: 'conflict',
    zh: () => '订单当前不在审核中。',
    en: (it: { orderId: string; state: OrderState; allowed: OrderAction[] }) =>
      `The order ${it.orderId} is ${it.state}: there is nothing to review.`,
  },
  'order.revealed-too-often': {
    kind: 'tooMany',
    zh: (it) => `${it.minutes} 分钟内最多查看 ${it.maxLooks} 次敏感信息。`,
    en: (it: { maxLooks: number; minutes: number }) =>
      `More than ${it.maxLooks} looks at masked values within ${it.minutes} minutes.`,
  },
})

import { errorsOf, type OrderAction, type OrderState } from '@openbeian/filing'

export const reviewingError = errorsOf({
  'order.not-in-review': {
    kind: 'conflict',
    zh: () => '订单当前不在审核中。',
    en: (it: { orderId: string; state: OrderState; allowed: OrderAction[] }) =>
      `The order ${it.orderId} is ${it.state}: there is nothing to review.`,
  },
  'order.nothing-to-see': {
    kind: 'conflict',
    zh: () => '这里没有可以这样核实的内容。',
    en: (it: { at: string }) => `There is nothing at “${it.at}” of which this could be said.`,
  },
  'order.no-reported-name': {
    kind: 'invalid',
    zh: () => '这里没有需要确认的上报用名。',
    en: (it: { orderId: string; at: string }) =>
      `The order ${it.orderId} reports nobody by another name at “${it.at}”: there is nothing to confirm.`,
  },
})

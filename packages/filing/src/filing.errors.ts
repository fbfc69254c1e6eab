import { errorsOf } from './filing-error.ts'
import type { Actor, OrderAction, OrderState } from './order-state.ts'

export const filingError = errorsOf({
  'order.action-not-allowed': {
    kind: 'conflict',
    zh: () => '订单当前的状态不允许此操作。',
    en: (it: { state: OrderState; action: OrderAction; actor: Actor; allowed: OrderAction[] }) =>
      `An order that is ${it.state} does not let the ${it.actor} take "${it.action}"; allowed: ${it.allowed.join(', ') || 'nothing'}.`,
  },
  'order.prepared-by-reviewer': {
    kind: 'forbidden',
    zh: () => '不能审核由自己填写的订单，请由其他审核人员处理。',
    en: (it: { orderId: string }) => `Whoever prepared the order ${it.orderId} cannot pass it: another reviewer must.`,
  },
  'filing-number.cannot-be-written': {
    kind: 'broken',
    zh: (it) => `${it.number} 不是合法的备案号。`,
    en: (it: { number: string }) => `${it.number} would not be a filing number.`,
  },
})

import { errorsOf, type OrderAction, type OrderState } from '@openbeian/filing'

/** What to do where a type of order is not offered. */
const insteadOf: Partial<Record<string, { zh: string; en: string }>> = {
  TRANSFER_ACCOUNT: {
    zh: '换账号请由接收方账号办理备案认领。',
    en: 'The account that is to have the filing claims it (CLAIM).',
  },
  MIGRATE_SERVICE: {
    zh: '接口 V3.0 没有服务迁移的报备：请由原主办者注销服务，再由新主办者备案。',
    en: 'The interface V3.0 has no message for it: the former sponsor cancels the service, and the new one files it.',
  },
}

export const orderError = errorsOf({
  'order.not-found': {
    kind: 'notFound',
    zh: () => '没有这个订单。',
    en: (it: { orderId: string }) => `There is no order ${it.orderId}.`,
  },
  'order.changed-meanwhile': {
    kind: 'conflict',
    zh: () => '订单刚刚被他人修改，请刷新后重试。',
    en: (it: { orderId: string; allowed: OrderAction[] }) =>
      `The order ${it.orderId} was changed by someone else meanwhile; read it again.`,
  },
  'order.not-editable': {
    kind: 'conflict',
    zh: () => '订单当前的状态不允许修改内容和材料。',
    en: (it: { orderId: string; state: OrderState; allowed: OrderAction[] }) =>
      `The order ${it.orderId} is ${it.state}: its filing and papers cannot be changed now.`,
  },
  'order.services-stay': {
    kind: 'conflict',
    zh: () => '只有草稿中新增的服务可以调整顺序或删除；提交后请先撤回。',
    en: (it: { orderId: string }) =>
      `The services of the order ${it.orderId} stay as they are: only those a draft adds can be moved or taken out.`,
  },
  'order.no-arrangement': {
    kind: 'invalid',
    zh: (it) => `每个服务最多写一次，至少留下一个；现有 ${it.count} 个服务。`,
    en: (it: { count: number }) =>
      `Name each service once at most and leave one at least; there are ${it.count}, counted from 0.`,
  },
  'order.type-not-offered': {
    kind: 'invalid',
    zh: (it) => `不办理这种订单。${insteadOf[it.orderType]?.zh ?? ''}`,
    en: (it: { orderType: string }) =>
      `Orders of the type ${it.orderType} are not offered. ${insteadOf[it.orderType]?.en ?? ''}`.trim(),
  },
  'order.no-such-field': {
    kind: 'invalid',
    zh: () => '备案信息中没有这一项。',
    en: (it: { paths: string[] }) => `The filing has no field ${it.paths.join(', ')}.`,
  },
  'order.papers-closed': {
    kind: 'forbidden',
    zh: () => '请先领取订单，或写明理由后打开材料。',
    en: (it: { orderId: string }) =>
      `The papers of the order ${it.orderId} are shown to whoever claimed it: claim it, or open them with a reason.`,
  },
  'order.not-handed-in': {
    kind: 'forbidden',
    zh: () => '订单尚未提交，写明理由后才能查看。',
    en: (it: { orderId: string }) => `The order ${it.orderId} was never handed in: say why you look at it.`,
  },
  'order.claimed-by-other': {
    kind: 'conflict',
    zh: (it) => `订单正由 ${it.claimedBy} 审核。`,
    en: (it: { orderId: string; claimedBy: string; allowed: OrderAction[] }) =>
      `The order ${it.orderId} is being reviewed by ${it.claimedBy}.`,
  },
})

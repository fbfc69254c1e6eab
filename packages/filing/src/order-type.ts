/** 备案订单类型: what an order wants from the administration. */
export const orderTypes = [
  'FIRST',
  'ADD_SERVICE_HERE',
  'ADD_SERVICE_ELSEWHERE',
  'ADD_ACCESS',
  'CHANGE_SUBJECT',
  'CHANGE_SERVICE',
  'CHANGE_ACCESS',
  'CHANGE_ALL',
  'CANCEL_SUBJECT',
  'CANCEL_SERVICE',
  'CANCEL_ACCESS',
  'CLAIM',
  'TRANSFER_ACCOUNT',
  'MIGRATE_SERVICE',
] as const
export type OrderType = (typeof orderTypes)[number]

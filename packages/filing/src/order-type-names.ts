import type { OrderType } from './order-type.ts'

/** What each order type is called. */
export const orderTypeNames: Record<'zh' | 'en', Record<OrderType, string>> = {
  zh: {
    FIRST: '首次备案',
    ADD_SERVICE_HERE: '新增服务',
    ADD_SERVICE_ELSEWHERE: '新增服务（原备案不在本接入商）',
    ADD_ACCESS: '新增接入',
    CHANGE_SUBJECT: '变更主体',
    CHANGE_SERVICE: '变更服务',
    CHANGE_ACCESS: '变更接入',
    CHANGE_ALL: '变更备案',
    CANCEL_SUBJECT: '注销主体',
    CANCEL_SERVICE: '注销服务',
    CANCEL_ACCESS: '取消接入',
    CLAIM: '备案认领',
    TRANSFER_ACCOUNT: '账号转移',
    MIGRATE_SERVICE: '服务迁移',
  },
  en: {
    FIRST: 'First filing',
    ADD_SERVICE_HERE: 'Another service',
    ADD_SERVICE_ELSEWHERE: 'Another service (filed through another provider before)',
    ADD_ACCESS: 'Added access',
    CHANGE_SUBJECT: 'Change of the sponsor',
    CHANGE_SERVICE: 'Change of a service',
    CHANGE_ACCESS: 'Change of access',
    CHANGE_ALL: 'Change of the filing',
    CANCEL_SUBJECT: 'Cancellation of the sponsor',
    CANCEL_SERVICE: 'Cancellation of a service',
    CANCEL_ACCESS: 'End of access here',
    CLAIM: 'Claim of a filing',
    TRANSFER_ACCOUNT: 'Transfer to another account',
    MIGRATE_SERVICE: 'Migration of a service',
  },
}

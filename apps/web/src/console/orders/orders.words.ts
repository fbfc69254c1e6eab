import type { Dictionary } from '../../kit/language.tsx'

const zh = {
  begin: '代客户办理',
  state: '状态',
  anyState: '所有状态',
  find: '查找',
  findHint: '编号、主办者、服务或域名',
  empty: '还没有订单',
  emptyText: '申请人新建备案，或工作人员代客户办理后，订单会出现在这里。',
  nothingFound: '已读取的订单里没有符合的。',
}

const en: typeof zh = {
  begin: 'Begin for a customer',
  state: 'State',
  anyState: 'Any state',
  find: 'Find',
  findHint: 'reference, sponsor, service or domain',
  empty: 'No orders yet',
  emptyText: 'Orders appear here once an applicant begins a filing, or staff begin one for a customer.',
  nothingFound: 'None of the orders read so far fits.',
}

export const ordersWords: Dictionary<typeof zh> = { zh, en }

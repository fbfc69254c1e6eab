import type { Dictionary } from '../language.tsx'

const zh = {
  columns: {
    reference: '编号',
    type: '类型',
    subject: '主办者',
    service: '服务',
    domain: '域名',
    province: '省份',
    state: '状态',
    since: '等待自',
    deadline: '时限',
    claimedBy: '审核人',
  },
  untitled: '未命名',
  none: '无',
  me: '我',
  unclaimed: '未领取',
  toOrders: '查看全部订单',
}

const en: typeof zh = {
  columns: {
    reference: 'Reference',
    type: 'Type',
    subject: 'Sponsor',
    service: 'Service',
    domain: 'Domain',
    province: 'Province',
    state: 'State',
    since: 'Waiting since',
    deadline: 'Deadline',
    claimedBy: 'Reviewer',
  },
  untitled: 'Untitled',
  none: 'none',
  me: 'Me',
  unclaimed: 'Unclaimed',
  toOrders: 'See all orders',
}

/** Orders in a table, as staff read them. */
export const staffOrderWords: Dictionary<typeof zh> = { zh, en }

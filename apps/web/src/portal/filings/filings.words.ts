import type { Dictionary } from '../../kit/language.tsx'

const zh = {
  create: '新建备案',
  empty: '还没有备案',
  emptyText: '网站放在中国内地的服务器上，开通前需要备案。准备好证件和域名，大约 15 分钟填完。',
  open: '查看',
  since: (time: string) => `${time} 起`,
  byMandate: (agent: string, customer: string) => `${agent}为${customer}代办`,
  more: '显示更多',
  filed: {
    title: '已备案的服务',
    orders: '办理中的订单',
    notHere: '本接入商没有该服务的接入。',
    isOpen: '有订单正在办理，完成后才能办理其他业务。',
    toOrder: '查看订单',
    actions: {
      change: '变更',
      addService: '新增服务',
      stopService: '注销服务',
      leaveProvider: '取消接入',
      stopAll: '注销主体',
    },
    actionOn: (action: string, name: string) => `${action}：${name}`,
  },
}

const en: typeof zh = {
  create: 'New filing',
  empty: 'No filings yet',
  emptyText:
    'A site on a server in mainland China needs a filing before it opens. With your papers and domain at hand it takes about 15 minutes.',
  open: 'Open',
  since: (time) => `since ${time}`,
  byMandate: (agent, customer) => `${agent} for ${customer}`,
  more: 'Show more',
  filed: {
    title: 'Filed services',
    orders: 'Orders',
    notHere: 'This provider has no access to the service.',
    isOpen: 'An order is under way: the next can be begun when it is finished.',
    toOrder: 'See the order',
    actions: {
      change: 'Change',
      addService: 'Add a service',
      stopService: 'Cancel the service',
      leaveProvider: 'End access here',
      stopAll: 'Cancel everything',
    },
    actionOn: (action, name) => `${action}: ${name}`,
  },
}

export const filingsWords: Dictionary<typeof zh> = { zh, en }

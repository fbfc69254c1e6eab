import type { Dictionary } from '../../kit/language.tsx'

const zh = {
  forWhom: '为谁办理',
  customerHint: '按名称、客户编号或自有编号查找。还没有的客户，请先在“客户”中新建。',
  customerSees: '该客户的账号可以看到这份草稿，也可以接着填写和提交。',
  customerHasNoLogin: '该客户没有登录账号，由您填写和提交。本人的同意、签字和身份核验，通过发给本人的手机链接完成。',
  forSubsidiary: (name: string, number: number) => `${name}（下属单位 ${number}）`,
  forSelf: '本账号',
  forOwn: (name: string) => `${name}（本单位）`,
  forCustomer: (name: string) => `${name}（代办）`,
  notCovered: (name: string) => `${name}的委托不包括这项业务。`,
  wish: '您要办理什么',
  wishes: {
    open: '开通网站或APP，或在本接入商使用已备案的服务',
    change: '变更已备案的信息',
    stopService: '注销一个服务',
    leaveProvider: '取消本接入商的接入',
    stopAll: '注销主体和全部服务',
    moveToSponsor: '把服务迁移给另一主办者',
    moveToAccount: '把备案转到另一账号',
    manage: '认领不在列表中的备案（换了账号，或以前线下办理）',
  },
  sponsor: '主办者备过案吗',
  sponsors: {
    new: '没有备过案',
    elsewhere: '备过案，备案不在列表中',
  },
  sponsorHere: (name: string, number: string) => `${name}（${number}）`,
  kind: '要备案的是',
  service: '它备过案吗',
  services: {
    no: '没有',
    yes: '已用同一主办者备案',
  },
  which: '哪个服务',
  changes: '哪些信息有变化',
  changed: {
    subject: '主办者信息',
    service: '服务信息',
    access: '接入信息（服务器、IP）',
  },
  answer: (type: string) => `应办理的业务：${type}`,
  before: (name: string) => `须先办理：${name}`,
  none: '现在不能办理',
  notOffered: '暂不能在线办理。',
  start: '开始填写',
  choosing: '正在判断应办理的业务…',
}

export type BeginWords = typeof zh

const en: BeginWords = {
  forWhom: 'For whom',
  customerHint: 'Found by name, number or own id. Add a customer that is not there yet under “Customers” first.',
  customerSees: 'The accounts of this customer see the draft, and can go on with it and hand it in.',
  customerHasNoLogin:
    'This customer has no login: you fill it in and hand it in. The persons agree, sign and prove who they are on a link to their phones.',
  forSubsidiary: (name, number) => `${name} (subsidiary ${number})`,
  forSelf: 'This account',
  forOwn: (name) => `${name} (ourselves)`,
  forCustomer: (name) => `${name} (by mandate)`,
  notCovered: (name) => `The mandate of ${name} does not cover this.`,
  wish: 'What do you want',
  wishes: {
    open: 'Open a website or an app, or host a filed one here',
    change: 'Change what is filed',
    stopService: 'Cancel one service',
    leaveProvider: 'End access at this provider',
    stopAll: 'Cancel the sponsor with all services',
    moveToSponsor: 'Move a service to another sponsor',
    moveToAccount: 'Move a filing to another account',
    manage: 'Claim a filing that is not in the list: of another account, or made on paper',
  },
  sponsor: 'Has the sponsor filed before',
  sponsors: {
    new: 'No',
    elsewhere: 'Yes, and it is not in this list',
  },
  sponsorHere: (name, number) => `${name} (${number})`,
  kind: 'What is to be filed',
  service: 'Is it filed already',
  services: {
    no: 'No',
    yes: 'Yes, by the same sponsor',
  },
  which: 'Which service',
  changes: 'What is different now',
  changed: {
    subject: 'The sponsor',
    service: 'The service',
    access: 'Access (server, IP)',
  },
  answer: (type) => `What you need: ${type}`,
  before: (name) => `Before that: ${name}`,
  none: 'Nothing can be begun now',
  notOffered: 'It cannot be done online.',
  start: 'Begin',
  choosing: 'Finding out what you need…',
}

export const beginWords: Dictionary<typeof zh> = { zh, en }

import type { Dictionary } from '../../kit/language.tsx'

const zh = {
  list: '本订单的服务',
  named: (nth: string, name: string) => (name ? `${nth}：${name}` : nth),
  left: (count: number) => (count === 0 ? '✓ 已填好' : `还有 ${count} 处`),
  copy: '复制',
  up: '上移',
  down: '下移',
  remove: '删除',
  of: (action: string, service: string) => `${action}${service}`,
  more: '再添加一个服务',
  moreHint:
    '同一主办者的几个服务可以一起提交，每个服务分别审核，各得一个备案号。网站一个域名一个服务。复制会带上内容、负责人和接入，名称、域名和材料要另外填。',
  limit: (max: number) => `一个订单最多 ${max} 个服务。`,
  removeTitle: '删除这个服务？',
  removeText: (materials: number) =>
    materials > 0 ? `填写的内容和已上传的 ${materials} 份材料会一起删除，不能恢复。` : '填写的内容会删除，不能恢复。',
  sheetsAgain: '调整顺序后，已生成的承诺书等文书要重新生成：上面印有服务的序号。',
}

const en: typeof zh = {
  list: 'Services of this order',
  named: (nth, name) => (name ? `${nth}: ${name}` : nth),
  left: (count) => (count === 0 ? '✓ complete' : `${count} left`),
  copy: 'Copy',
  up: 'Move up',
  down: 'Move down',
  remove: 'Remove',
  of: (action, service) => `${action}: ${service}`,
  more: 'Add another service',
  moreHint:
    'Several services of one sponsor can be handed in together; each is reviewed and gets a number of its own. A website has one domain. A copy brings contents, manager and access; name, domain and papers are its own.',
  limit: (max) => `An order has ${max} services at most.`,
  removeTitle: 'Remove this service?',
  removeText: (materials) =>
    materials > 0
      ? `What was typed and ${materials} uploaded papers go with it, for good.`
      : 'What was typed goes with it, for good.',
  sheetsAgain:
    'After moving services, commitment letters and the like have to be made again: the number of the service is printed on them.',
}

export const servicesWords: Dictionary<typeof zh> = { zh, en }

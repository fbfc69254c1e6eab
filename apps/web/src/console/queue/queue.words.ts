import type { Dictionary } from '../../kit/language.tsx'

const zh = {
  who: '范围',
  all: '全部',
  mine: '我领取的',
  free: '未领取',
  state: '状态',
  anyState: '所有状态',
  claim: '领取',
  claimNamed: (name: string) => `领取 ${name}`,
  empty: '队列是空的',
  emptyText: '申请人提交并通过自动检查的订单会出现在这里，最急的排在最前。',
  nothingMine: '您还没有领取订单',
  nothingMineText: '在“未领取”里选一个，按 C 领取，按回车打开。',
  nothingFound: '没有符合条件的订单',
  nothingFoundText: '换一个范围或状态看看。',
  showAll: '显示全部',
  keys: 'J、K 上下移动，回车打开，C 领取，? 查看所有快捷键',
}

const en: typeof zh = {
  who: 'Whose',
  all: 'All',
  mine: 'Mine',
  free: 'Unclaimed',
  state: 'State',
  anyState: 'Any state',
  claim: 'Claim',
  claimNamed: (name) => `Claim ${name}`,
  empty: 'The queue is empty',
  emptyText: 'Orders that were submitted and passed the automatic checks appear here, the most urgent first.',
  nothingMine: 'You have not claimed an order',
  nothingMineText: 'Choose one among the unclaimed: C claims it, Enter opens it.',
  nothingFound: 'No such order',
  nothingFoundText: 'Try other filters.',
  showAll: 'Show all',
  keys: 'J and K move, Enter opens, C claims, ? shows all keys',
}

export const queueWords: Dictionary<typeof zh> = { zh, en }

import type { Dictionary } from '../../kit/language.tsx'

const zh = {
  title: '人工核实',
  choose: '请选择',
  note: '记下',
  nothingThere: '没有则留空',
  nothing: '没有',
  wholeOrder: '整个订单',
  stale: '内容已变，须重新核实',
  again: '重新核实',
}

const en: typeof zh = {
  title: 'Seen by a person',
  choose: 'Choose',
  note: 'Note',
  nothingThere: 'Leave empty where there is none',
  nothing: 'None',
  wholeOrder: 'The whole order',
  stale: 'changed since: look again',
  again: 'Look again',
}

export const sightingWords: Dictionary<typeof zh> = { zh, en }

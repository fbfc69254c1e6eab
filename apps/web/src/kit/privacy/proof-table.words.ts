import type { Dictionary } from '../language.tsx'

const zh = {
  title: '删除证明',
  number: '编号',
  table: '数据表',
  deleted: '已删除',
  kept: '依法保留',
  until: '保留到何时',
  basis: '依据',
  nothing: '没有保留',
  seal: '校验码（服务商可凭此确认证明的真伪）',
  save: '下载证明',
  print: '打印',
}
const en: typeof zh = {
  title: 'Proof of deletion',
  number: 'Number',
  table: 'Table',
  deleted: 'Deleted',
  kept: 'Kept by law',
  until: 'Until when',
  basis: 'By what right',
  nothing: 'Nothing is kept',
  seal: 'Seal (by it the provider knows the proof is genuine)',
  save: 'Download the proof',
  print: 'Print',
}
export const proofWords: Dictionary<typeof zh> = { zh, en }

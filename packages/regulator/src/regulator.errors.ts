import { errorsOf } from '@openbeian/filing'

export const regulatorError = errorsOf({
  'regulator.not-encodable': {
    kind: 'broken',
    zh: () => '报文不符合管局的接口规范。',
    en: (it: { faults: { path: string; reason: string; detail: string }[] }) =>
      `The schema would refuse this document: ${it.faults.map((fault) => `${fault.path} ${fault.reason} (${fault.detail})`).join('; ')}.`,
  },
  'regulator.not-gbk': {
    kind: 'broken',
    zh: (it) => `GBK 编码无法表示：${it.characters.join(' ')}。`,
    en: (it: { characters: string[] }) => `GBK cannot carry ${it.characters.join(' ')}.`,
  },
  'regulator.file-too-large': {
    kind: 'broken',
    zh: (it) => `上报文件超过 ${it.maxBytes} 字节。`,
    en: (it: { sizeBytes: number; maxBytes: number }) =>
      `A file of ${it.sizeBytes} bytes is over the administration's limit of ${it.maxBytes}.`,
  },
  'regulator.cipher-unusable': {
    kind: 'broken',
    zh: () => '上报通道的密钥和向量必须各为 16 字节。',
    en: (it: { keyBytes: number; ivBytes: number }) =>
      `Key and IV need 16 bytes each, not ${it.keyBytes} and ${it.ivBytes}.`,
  },
  'regulator.ip-without-source': {
    kind: 'invalid',
    zh: (it) => `${it.range} 尚未报备来源，不能报备分配。`,
    en: (it: { range: string }) =>
      `The addresses ${it.range} are allocated and come from no source that was reported before.`,
  },
  'regulator.id-missing': {
    kind: 'broken',
    zh: (it) => `${it.path} 没有编号。`,
    en: (it: { path: string }) => `There is no id for ${it.path}.`,
  },
  'regulator.code-missing': {
    kind: 'broken',
    zh: (it) => `代码表 ${it.table} 中没有 ${it.value}。`,
    en: (it: { table: string; value: string }) => `The code table ${it.table} has no ${it.value || 'empty value'}.`,
  },
})

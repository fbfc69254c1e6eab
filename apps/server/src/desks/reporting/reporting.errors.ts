import { errorsOf } from '@openbeian/filing'

export const reportingError = errorsOf({
  'reporting.channel-exists': {
    kind: 'conflict',
    zh: (it) => `已有接入商编号 ${it.ispId} 到该管局的通道。`,
    en: (it: { administration: string; ispId: string }) =>
      `There is a channel to ${it.administration} as ${it.ispId} already.`,
  },
  'reporting.channel-busy': {
    kind: 'conflict',
    zh: () => '通道正在上报，请稍后再试。',
    en: (it: { channelId: string }) => `The channel ${it.channelId} is sending just now.`,
  },
  'reporting.channel-stopped': {
    kind: 'conflict',
    zh: () => '通道已停止，请先重新开通。',
    en: (it: { channelId: string }) => `The channel ${it.channelId} is stopped: open it first.`,
  },
  'reporting.keys-incomplete': {
    kind: 'invalid',
    zh: () => '密钥和向量须同时填写。',
    en: () => 'Key and initialisation vector are given together.',
  },
  'reporting.file-not-quarantined': {
    kind: 'conflict',
    zh: () => '该文件没有待重新处理的内容。',
    en: (it: { fileId: string; state: string }) =>
      `The file ${it.fileId} is ${it.state}: there is nothing to do again.`,
  },
})

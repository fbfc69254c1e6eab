import { errorsOf } from '@openbeian/filing'

export const reportingError = errorsOf({
  'reporting.channel-exists': {
    kind: 'conflict',
    zh: (it) => `已有接入商编号 ${it.ispId} 到该管局的通道。`,
    en: (it: { administration: string; ispId: string }) =>
      `There is a channel to ${it.administration} as ${it.ispId} already.`,
  },
  'reporting.channel-in-the-clear': {
    kind: 'invalid',
    zh: () =>
      '管局地址（baseUrl）必须以 https:// 开头，否则密码和备案数据会以明文传输。确需使用 http 的，请由系统运维人员在 OPENBEIAN_ACCEPTED_RISKS 中写明 clear-administration。',
    en: () =>
      'The address of the administration (baseUrl) has to begin with https://: passwords and filings would cross the network in the clear. Where it has only http, whoever runs the server names clear-administration in OPENBEIAN_ACCEPTED_RISKS.',
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
  'reporting.channel-open': {
    kind: 'conflict',
    zh: () => '通道正在使用，只有停止的通道才能接续管局的序号。',
    en: (it: { channelId: string }) =>
      `The channel ${it.channelId} is open: the count of the administration is taken over where it is stopped.`,
  },
  'reporting.sequence-unknown': {
    kind: 'unavailable',
    zh: () => '管局没有答复已受理到的序号，请稍后再试。',
    en: (it: { channelId: string }) =>
      `The administration behind the channel ${it.channelId} does not say which file it accepted last: try again later.`,
  },
  'reporting.sequence-not-ahead': {
    kind: 'conflict',
    zh: (it) => `管局已受理到 ${it.sequence}，本系统记录到 ${it.lastSequence}：没有需要接续的序号。`,
    en: (it: { sequence: number; lastSequence: number }) =>
      `The administration has accepted up to ${it.sequence}, and ${it.lastSequence} is known here: there is nothing to take over.`,
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

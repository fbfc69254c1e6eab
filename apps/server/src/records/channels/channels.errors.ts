import { errorsOf } from '@openbeian/filing'

export const channelError = errorsOf({
  'reporting.channel-not-found': {
    kind: 'notFound',
    zh: () => '没有这个上报通道。',
    en: (it: { channelId: string }) => `There is no channel ${it.channelId}.`,
  },
  'reporting.dialect-unknown': {
    kind: 'broken',
    zh: (it) => `不支持的接口版本：${it.dialect}。`,
    en: (it: { dialect: string }) => `This version does not speak the interface ${it.dialect}.`,
  },
  'reporting.no-channel': {
    kind: 'conflict',
    zh: () => '还没有上报通道，请先在“上报”页面建立通道。',
    en: (it: { province: string }) => `There is no channel for the province ${it.province}.`,
  },
})

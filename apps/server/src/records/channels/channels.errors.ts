import { errorsOf } from '@openbeian/filing'

export const channelError = errorsOf({
  'reporting.channel-not-found': {
    kind: 'notFound',
    zh: () => '没有这个上报通道。',
    en: (it: { channelId: string }) => `There is no channel ${it.channelId}.`,
  },
  'reporting.no-channel': {
    kind: 'conflict',
    zh: () => '还没有上报通道，请先在“上报”页面建立通道。',
    en: (it: { province: string }) => `There is no channel for the province ${it.province}.`,
  },
})

import { errorsOf } from '@openbeian/filing'

export const messageError = errorsOf({
  'messages.not-found': {
    kind: 'notFound',
    zh: () => '没有这条消息。',
    en: (it: { messageId: string }) => `There is no message ${it.messageId}.`,
  },
})

import { errorsOf } from '@openbeian/filing'

export const keyError = errorsOf({
  'cipher.cannot-open': {
    kind: 'broken',
    zh: () => '加密的内容无法解开。',
    en: (it: { context: string }) => `What is sealed as ${it.context} does not open here.`,
  },
})

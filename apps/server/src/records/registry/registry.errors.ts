import { errorsOf } from '@openbeian/filing'

export const registryError = errorsOf({
  'registry.not-filed': {
    kind: 'notFound',
    zh: () => '没有可以办理的备案记录。',
    en: (it: { what: string }) => `There is nothing filed as ${it.what} that an order could be about.`,
  },
})

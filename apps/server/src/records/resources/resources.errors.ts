import { errorsOf } from '@openbeian/filing'

export const resourceError = errorsOf({
  'resources.not-found': {
    kind: 'notFound',
    zh: () => '没有可用的接入资源。',
    en: (it: { what: string }) => `There is no ${it.what} that you could use.`,
  },
  'resources.quota-used-up': {
    kind: 'conflict',
    zh: (it) => `${it.name} 最多可备案 ${it.quota} 个服务，名额已用完。`,
    en: (it: { name: string; quota: number }) => `${it.name} carries ${it.quota} services at most, and all are taken.`,
  },
})

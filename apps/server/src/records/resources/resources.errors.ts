import { errorsOf } from '@openbeian/filing'

export const resourceError = errorsOf({
  'resources.not-found': {
    kind: 'notFound',
    zh: () => '没有可用的接入资源。',
    en: (it: { what: string }) => `There is no ${it.what} that you could use.`,
  },
  'resources.no-range': {
    kind: 'invalid',
    zh: (it) => `“${it.from}-${it.to}”不是IP地址段。请填写 IPv4 或 IPv6 地址，起始在前，不带端口和掩码。`,
    en: (it: { from: string; to: string }) =>
      `“${it.from}-${it.to}” is no range of addresses. Write IPv4 or IPv6, the first one first, without port and mask.`,
  },
  'resources.quota-used-up': {
    kind: 'conflict',
    zh: (it) => `${it.name} 最多可备案 ${it.quota} 个服务，名额已用完。`,
    en: (it: { name: string; quota: number }) => `${it.name} carries ${it.quota} services at most, and all are taken.`,
  },
})

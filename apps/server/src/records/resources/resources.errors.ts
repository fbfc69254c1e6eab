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
  'resources.has-ended': {
    kind: 'conflict',
    zh: (it) => `“${it.name}”已停用。`,
    en: (it: { name: string }) => `“${it.name}” has ended.`,
  },
  'resources.quota-below-used': {
    kind: 'conflict',
    zh: (it) => `已有 ${it.used} 个名额在用，可备案数不能少于此数。`,
    en: (it: { quota: number; used: number }) => `${it.used} places are taken: it cannot carry fewer.`,
  },
  'resources.no-longer': {
    kind: 'invalid',
    zh: (it) => `新的到期日必须晚于现在的到期日 ${it.expiresOn}。`,
    en: (it: { expiresOn: string }) => `The new last day has to be later than the present one, ${it.expiresOn}.`,
  },
  'resources.consequences-changed': {
    kind: 'conflict',
    zh: (it) => `您看到时有 ${it.told} 个已备案的服务受影响，现在是 ${it.services} 个。未作任何改动，请重新查看。`,
    en: (it: { told: number; services: number }) =>
      `When you looked, ${it.told} filed services would lose their access; now ${it.services} would. Nothing was changed: look again.`,
  },
  'resources.external-id-taken': {
    kind: 'conflict',
    zh: (it) => `自有编号“${it.externalId}”已属于另一资源。`,
    en: (it: { externalId: string }) => `Another resource has the own id “${it.externalId}”.`,
  },
  'resources.codes-are-issued': {
    kind: 'invalid',
    zh: () => '备案服务号不能直接登记，请在对应的云主机或 IP 地址段上发放。',
    en: () => 'Access codes are not recorded: issue them of the machine or address range they stand for.',
  },
  'resources.no-codes-of': {
    kind: 'conflict',
    zh: (it) => `“${it.name}”不能发放备案服务号：只有绑定了公网 IP 的云主机或 IP 地址段可以。`,
    en: (it: { name: string }) =>
      `No access codes can be issued of “${it.name}”: only a machine or range with a public address has them.`,
  },
  'resources.redeem-by-wrong': {
    kind: 'invalid',
    zh: (it) => `兑换期限应在 ${it.today} 与资源到期日 ${it.expiresOn} 之间。`,
    en: (it: { today: string; expiresOn: string }) =>
      `The last day to redeem lies between ${it.today} and ${it.expiresOn}, when the resource expires.`,
  },
  'resources.quota-used-up': {
    kind: 'conflict',
    zh: (it) => `${it.name} 最多可备案 ${it.quota} 个服务，名额已用完。`,
    en: (it: { name: string; quota: number }) => `${it.name} carries ${it.quota} services at most, and all are taken.`,
  },
})

import { errorsOf } from '@openbeian/filing'

export const registryError = errorsOf({
  'registry.not-filed': {
    kind: 'notFound',
    zh: () => '没有可以办理的备案记录。',
    en: (it: { what: string }) => `There is nothing filed as ${it.what} that an order could be about.`,
  },
  'registry.nothing-to-claim': {
    kind: 'conflict',
    zh: (it) =>
      `本系统没有“${it.number}”的备案数据：只有在本接入商有接入、管局已下发的备案可以认领。请核对备案号，或等管局下发后再通过。`,
    en: (it: { number: string }) =>
      `Nothing is known here of ${it.number}: a filing can be claimed that has access here and was sent by the administration. Check the number, or pass the order once it came.`,
  },
  'registry.claimed-already': {
    kind: 'conflict',
    zh: (it) => `备案“${it.number}”已在这个账号下，不用认领。`,
    en: (it: { number: string }) => `The filing ${it.number} belongs to this account already.`,
  },
})

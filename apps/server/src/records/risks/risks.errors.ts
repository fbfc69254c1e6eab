import { errorsOf } from '@openbeian/filing'

export const riskError = errorsOf({
  'risk.marked-already': {
    kind: 'conflict',
    zh: (it) => `${it.shown} 已在风险名单中。`,
    en: (it: { kind: string; shown: string }) => `The ${it.kind} ${it.shown} is on the risk list already.`,
  },
  'risk.not-found': {
    kind: 'notFound',
    zh: () => '风险名单中没有这条有效记录。',
    en: (it: { riskId: string }) => `There is no entry ${it.riskId} that counts on the risk list.`,
  },
})

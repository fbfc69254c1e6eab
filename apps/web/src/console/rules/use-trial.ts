import { api } from '../../kit/api.ts'
import { useTrialInParts } from '../../kit/use-trial-in-parts.ts'
import type { Adjusting } from './use-rules.ts'

/** What past orders would be told with an adjustment. */
export const useTrial = () =>
  useTrialInParts({
    empty: { orders: 0, total: 0, changed: [], otherFindings: [] },
    ask: ({ rule, change }: { rule: string; change: Adjusting }, span) =>
      api.tryAdjustment({ body: { change: { ...change, rule }, ...span } }),
    together: (one, other) => ({
      ...one,
      changed: [...one.changed, ...other.changed],
      otherFindings: [...one.otherFindings, ...other.otherFindings],
    }),
  })

import type { RuleStatistics } from '@openbeian/contract'

type Refusal = RuleStatistics['unforeseen'][number]

export interface RefusalGroup extends Pick<Refusal, 'field' | 'text' | 'code'> {
  refusals: Refusal[]
  latest: string
}

/** The same words about the same place are one thing to do; the most frequent first, then the newest. */
export const refusalGroups = (unforeseen: readonly Refusal[]): RefusalGroup[] =>
  [...Map.groupBy(unforeseen, ({ field, text, code }) => JSON.stringify([place(field), text.trim(), code])).values()]
    .flatMap((refusals) => {
      const [first] = refusals
      if (!first) return []
      const { field, text, code } = first
      const latest =
        refusals
          .map(({ at }) => at)
          .toSorted()
          .at(-1) ?? ''
      return { field, text, ...(code !== undefined && { code }), refusals, latest }
    })
    .toSorted((a, b) => b.refusals.length - a.refusals.length || (a.latest < b.latest ? 1 : -1))

/** The second service is as good as the first. */
const place = (field: string) => field.replaceAll(/\d+/g, '#')

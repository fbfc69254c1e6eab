import type { LoadedTrial } from '@openbeian/contract'
import { api } from '../../kit/api.ts'
import { useTrialInParts } from '../../kit/use-trial-in-parts.ts'

const empty: LoadedTrial = { orders: 0, total: 0, judged: [], filled: [], refused: [], notCarried: [] }

/** What past orders would be with a file. */
export const useLoadedTrial = (fileId: string) =>
  useTrialInParts({
    empty,
    ask: (_: undefined, span) => api.tryLoadedFile({ params: { fileId }, body: span }),
    together,
  })

/** What was found of two parts of the orders, as one. */
function together(one: LoadedTrial, other: LoadedTrial): LoadedTrial {
  return {
    ...one,
    judged: [...one.judged, ...other.judged],
    refused: [...one.refused, ...other.refused],
    filled: counted([...one.filled, ...other.filled], ({ tag, title }) => `${tag} ${title.zh}`),
    notCarried: counted([...one.notCarried, ...other.notCarried], ({ title }) => title.zh),
  }
}

/** The orders of the same thing added up. */
function counted<Row extends { orders: number }>(rows: readonly Row[], nameOf: (row: Row) => string): Row[] {
  const sums = new Map<string, Row>()
  for (const row of rows) {
    const known = sums.get(nameOf(row))
    sums.set(nameOf(row), known ? { ...known, orders: known.orders + row.orders } : row)
  }
  return [...sums.values()]
}

import type { DownloadData, IcpDownload } from '@openbeian/regulator'
import { ofNoOrder, type ResultItem } from './result-item.ts'

/** What V3.0 tells and we act on; another one fails to compile here, and one of a newer edition is shown to a person. */
const handled = {
  published: true,
  cancelled: true,
  blacklists: true,
  illegalAccess: true,
  unfiledSites: true,
  results: true,
  tasks: true,
  inspections: true,
  notices: true,
} as const satisfies Record<keyof IcpDownload, true>

/** Blocks that the edition of a channel reads and nothing here acts on: put aside and shown, never dropped. */
export const unhandledBlocksIn = ({ icp = {} }: Pick<DownloadData, 'icp'>): ResultItem[] =>
  Object.entries(icp)
    .filter(([block]) => !Object.hasOwn(handled, block))
    .map(([block, rows]) => {
      const details = { block, ...(Array.isArray(rows) ? { rows: rows.length } : {}) }
      const outcome = { kind: 'parked', reason: 'block-unheard-of', details } as const
      return { kind: block, position: 0, apply: async () => ofNoOrder(outcome) }
    })

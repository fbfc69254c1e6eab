import type { DownloadData, IcpDownload } from '@openbeian/regulator'
import type { ResultItem } from './result-item.ts'

/** What V3.0 tells and we act on; another one fails to compile here, and one of a newer edition is shown to a person. */
const heardOf = {
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
export const unheardIn = ({ icp = {} }: Pick<DownloadData, 'icp'>): ResultItem[] =>
  Object.entries(icp)
    .filter(([block]) => !Object.hasOwn(heardOf, block))
    .map(([block, rows]) => {
      const count = Array.isArray(rows) ? `（${rows.length} 条）` : ''
      const outcome = `parked: 本系统还没有处理扩展内容 ${block}${count}的规则，请查看文件原文`
      return { kind: block, position: 0, apply: async () => ({ outcome, orderId: null }) }
    })

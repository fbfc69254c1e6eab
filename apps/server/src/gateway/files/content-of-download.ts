import type { DownloadContent } from '@openbeian/contract'
import type { DownloadData, IcpDownload, Synchronisation } from '@openbeian/regulator'

/** What the console shows of a file: its blocks, and how many rows each has. */
export function contentOf({ icp, ip, domains, codeTables, synchronisation }: DownloadData): DownloadContent {
  if (icp) return icpContent(icp)
  if (codeTables) return [{ block: 'JCDM' }]
  if (synchronisation) return [{ block: 'SJTB', ...rowsOf(synchronisation) }]
  if (domains) return [{ block: 'YM', ...(domains.results && { rows: domains.results.length }) }]
  const { results, inspections } = ip ?? {}
  return present({ 'IP BAJG': rowsIn(results), 'IP HCJG': rowsIn(inspections) })
}

const icpContent = ({ published, results, blacklists, inspections, ...it }: IcpDownload): DownloadContent =>
  present({
    BASJ: published?.length,
    BAJG: results && (results.records.length || (results.opinions?.length ?? 0)),
    ZXSJ: it.cancelled?.length,
    HMDLB: rowsIn(blacklists),
    FFJRHMD: it.illegalAccess?.length,
    WBAWZLB: it.unfiledSites?.length,
    HSRW: it.tasks?.length,
    HCJG: rowsIn(inspections),
    XGTZ: it.notices?.length,
  })

const present = (rowsOfBlocks: Record<string, number | undefined>): DownloadContent =>
  Object.entries(rowsOfBlocks).flatMap(([block, rows]) => (rows === undefined ? [] : [{ block, rows }]))

const rowsIn = (block: object | undefined): number | undefined =>
  block && Object.values(block).reduce((sum: number, it) => sum + (Array.isArray(it) ? it.length : 0), 0)

const rowsOf = ({ icp, domains }: Synchronisation): { rows?: number } => {
  const rows = icp ?? domains
  return rows ? { rows: rows.length } : {}
}

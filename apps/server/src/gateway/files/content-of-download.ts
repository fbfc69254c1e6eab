import type { DownloadData, IcpDownload, Synchronisation } from '@openbeian/regulator'

/** What the console shows of a file: its blocks, and how many rows each has. */
export function contentOf({ icp, ip, domains, codeTables, synchronisation }: DownloadData): string {
  if (icp) return icpContent(icp)
  if (codeTables) return 'JCDM 基础代码'
  if (synchronisation) return `SJTB 数据同步${kindOf(synchronisation)}`
  if (domains) return counted('YM 域名备案结果', domains.results?.length) ?? 'YM'
  const { results, inspections } = ip ?? {}
  return joined([counted('IP BAJG 备案结果', rowsIn(results)), counted('IP HCJG 核查结果', rowsIn(inspections))])
}

const icpContent = ({ published, results, blacklists, inspections, ...it }: IcpDownload) =>
  joined([
    counted('BASJ 备案数据', published?.length),
    counted('BAJG 备案结果', results && (results.records.length || (results.opinions?.length ?? 0))),
    counted('ZXSJ 注销数据', it.cancelled?.length),
    counted('HMDLB 黑名单', rowsIn(blacklists)),
    counted('FFJRHMD 非法接入黑名单', it.illegalAccess?.length),
    counted('WBAWZLB 未备案网站', it.unfiledSites?.length),
    counted('HSRW 核实任务', it.tasks?.length),
    counted('HCJG 核查结果', rowsIn(inspections)),
    counted('XGTZ 相关通知', it.notices?.length),
  ])

const counted = (name: string, count: number | undefined) => (count === undefined ? undefined : `${name} ${count} 条`)
const joined = (parts: (string | undefined)[]) => parts.filter((it) => it !== undefined).join('，')

const rowsIn = (block: object | undefined): number | undefined =>
  block && Object.values(block).reduce((sum: number, it) => sum + (Array.isArray(it) ? it.length : 0), 0)

const kindOf = ({ icp, ip, domains }: Synchronisation) =>
  icp ? ` ${icp.length} 条备案` : ip ? '（IP）' : domains ? ` ${domains.length} 个域名` : ''

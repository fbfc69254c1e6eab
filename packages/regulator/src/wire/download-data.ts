import { results } from './download/bajg.ts'
import { blacklists, illegalAccess } from './download/blacklists.ts'
import { inspections } from './download/hcjg.ts'
import { tasks } from './download/hsrw.ts'
import { ipDownload } from './download/ip.ts'
import { baseCodes } from './download/jcdm.ts'
import { synchronisation } from './download/sjtb.ts'
import { unfiledSites } from './download/wbawzlb.ts'
import { notices } from './download/xgtz.ts'
import { domainDownload } from './download/ym.ts'
import { cancelledRecords } from './download/zxsj.ts'
import { all, type ChoiceOf, choice, optional, required, type ValueOf } from './element.ts'
import { publishedFilings } from './parts/published-filing.ts'

const icpDownloadRows = {
  published: optional('BASJ', publishedFilings),
  cancelled: optional('ZXSJ', cancelledRecords),
  blacklists: optional('HMDLB', blacklists),
  illegalAccess: optional('FFJRHMD', illegalAccess),
  unfiledSites: optional('WBAWZLB', unfiledSites),
  results: optional('BAJG', results),
  tasks: optional('HSRW', tasks),
  inspections: optional('HCJG', inspections),
  notices: optional('XGTZ', notices),
}

const downloadRows = {
  icp: required('ICP', all(icpDownloadRows)),
  ip: required('IP', ipDownload),
  domains: required('YM', domainDownload),
  codeTables: required('JCDM', baseCodes),
  synchronisation: required('SJTB', synchronisation),
}
export const downloadRoot = choice(downloadRows)

/** What one downloaded file tells. */
export type DownloadData = ChoiceOf<typeof downloadRows>
export type IcpDownload = ValueOf<typeof icpDownloadRows>

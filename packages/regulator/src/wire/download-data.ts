import {
  all,
  choice,
  notReadYet,
  only,
  optional,
  repeated,
  required,
  sequence,
  type ValueIn,
  type ValueOf,
} from './element.ts'
import { anyText, base64, code, id, ipv4, long, region, smallCode, text } from './scalars.ts'

/** Day and time as the administration writes them, `2013-10-01 08:00:00` or the day alone. */
const time = text(10, 22)
/** Any positive number without an upper bound in the schema. */
const number = long(1, Number.MAX_SAFE_INTEGER)

/** 操作类型; 35 is material sent alone, see the quirk `result-operation-35`. */
const operation = long(1, 7, 35)

const address = all({
  province: required('Shengid', region),
  city: optional('Shiid', region),
  county: optional('Xianid', region),
  street: optional('Xxdz', text(1, 1024)),
})

const certificate = all({
  type: required('Zjlx', code),
  number: required('Zjhm', text(1, 128)),
  address: required('Zjzs', text(1, 1024)),
})

const principal = all({
  name: optional('Fzr_xm', text(1, 128)),
  landline: optional('Fzr_dhhm', text(11, 128)),
  mobile: optional('Fzr_sjhm', text(11, 128)),
  email: required('Fzr_dzyj', text(6, 128)),
  msn: optional('Msn', text(6, 128)),
  qq: optional('Qq', text(5, 128)),
  certificateNumber: optional('Fzr_zjhm', text(1, 255)),
  certificateType: optional('Fzr_zjlx', code),
})

const manager = all({
  name: required('Fzr_xm', text(1, 128)),
  landline: optional('Fzr_dhhm', text(11, 128)),
  mobile: optional('Fzr_sjhm', text(11, 128)),
  email: optional('Fzr_dzyj', text(6, 128)),
  msn: optional('Msn', text(6, 128)),
  qq: optional('Qq', text(5, 128)),
  certificateType: optional('Fzr_zjlx', code),
  certificateNumber: optional('Fzr_zjhm', text(1, 128)),
})

/** `Zt_xx` as published; `id` is the provider's, `regulatorId` the administration's. */
const subject = all({
  id: optional('IspZtid', id),
  regulatorId: required('Ztid', id),
  name: required('Dwmc', text(1, 255)),
  nature: optional('Dwxz', code),
  address: required('Txdz', address),
  certificate: required('Zj', certificate),
  principal: required('Fzr', principal),
  /** 主体备案号 */
  filingNumber: optional('Baxh', text(1, 128)),
  /** 报备类型: 0 by the sponsor itself, 1 on its behalf. */
  filingMode: required('Bbyhlx', long(0, 1)),
  investor: optional('Tzr', text(1, 255)),
  firstFiledAt: required('Scbbsj', time),
  changedAt: required('Zjxgsj', time),
  /** 证书有效期, 证书路径, 证书序号 */
  certificateOfFilingUntil: optional('Zsyxq', time),
  certificateOfFilingPath: optional('Zslj', text(1, 255)),
  certificateOfFilingSerial: optional('Zsxh', text(1, 128)),
  reviewer: optional('Shrxm', text(1, 128)),
  reviewedAt: optional('Shsj', time),
  remark: optional('Bz', text(1, 1024)),
})

const approvals = only(
  repeated(
    'Nrlx_xx',
    sequence({
      category: required('Nrlx_id', smallCode),
      number: required('Qzsph', text(1, 512)),
      scans: repeated('Spwj', base64, 1, 10),
    }),
    1,
    64,
  ),
)

const domain = all({
  id: optional('IspYmid', id),
  regulatorId: required('Ymid', id),
  name: required('Ym', text(4, 128)),
})

const ip = all({
  id: optional('IspIpid', id),
  regulatorId: required('Ipid', id),
  from: required('Qsip', ipv4),
  to: required('Zzip', ipv4),
})

const access = sequence({
  id: optional('IspJrid', id),
  regulatorId: required('Jrid', id),
  /** 所属接入商: a service may have access elsewhere too. */
  provider: required('Ispid', id),
  locations: required('Wzfb', only(repeated('Fbdd', smallCode, 1, 64))),
  modes: required('Wzjrfs', only(repeated('Jrfs', smallCode, 1, 64))),
  ips: repeated('Ip_xx', ip, 1),
})

/** `Wz_xx` as published. */
const service = sequence({
  id: optional('IspWzid', id),
  regulatorId: required('Wzid', id),
  name: required('Wzmc', text(1, 512)),
  approvals: optional('Nrlx', approvals),
  contents: optional('Fwnr', only(repeated('Fwnr_id', smallCode, 1, 64))),
  languages: required('Yylb', only(repeated('Yylb_id', smallCode, 1, 256))),
  domains: repeated('Ym_xx', domain, 1),
  access: repeated('Jr_xx', access, 1),
  manager: required('Wz_Fzr', manager),
  homeUrl: optional('Syurl', text(4, 255)),
  remark: optional('Wz_Bz', text(1, 1024)),
  firstFiledAt: optional('Scbbsj', time),
  changedAt: optional('Zjxgsj', time),
  /** 网站备案号 */
  filingNumber: optional('Baxh', text(1, 128)),
})

/** `Baxx` of `BASJ`, 备案数据. */
const publishedFiling = sequence({
  subject: required('Zt_xx', subject),
  services: repeated('Wz_xx', service, 1),
  remark: optional('Bz', anyText),
})

/** `Jg_xx`: what became of one record. */
const result = sequence({
  codes: repeated('Jgxx', all({ code: required('Jgdm', number), description: optional('Dmms', text(1, 255)) }), 1),
  operation: required('Czlx', operation),
  /** 结果标识: for a new filing the provider's subject id, else ids or numbers as `operation` has it. */
  about: optional('Bs', text(1, 255)),
  remark: optional('Bz', anyText),
})

/** `Gjsh`: a reviewer's opinion. */
const opinion = all({
  reviewer: optional('Shrxm', text(1, 128)),
  phone: optional('Shr_dhhm', text(11, 128)),
  reviewedAt: required('Shsj', time),
  opinion: optional('Shyj', text(1, 1024)),
  /** 0 refused, 1 passed. */
  passed: required('Shjg', long(0, 1)),
  operation: optional('Czlx', long(1, 7)),
  recordId: optional('Jlid', id),
})

/** `BAJG`, 备案结果. */
const results = sequence({
  records: repeated('Jg_xx', result, 0),
  opinions: optional('GJSHS', only(repeated('Gjsh', opinion, 1))),
})

const icpFields = {
  published: optional('BASJ', only(repeated('Baxx', publishedFiling, 1))),
  cancelled: notReadYet('ZXSJ'),
  blacklists: notReadYet('HMDLB'),
  illegalAccess: notReadYet('FFJRHMD'),
  unfiledSites: notReadYet('WBAWZLB'),
  results: optional('BAJG', results),
  tasks: notReadYet('HSRW'),
  inspections: notReadYet('HCJG'),
  notices: notReadYet('XGTZ'),
}

export const downloadRoot = choice({
  icp: optional('ICP', all(icpFields)),
  ip: notReadYet('IP'),
  domains: notReadYet('YM'),
  codeTables: notReadYet('JCDM'),
  synchronisation: notReadYet('SJTB'),
})

export type PublishedFiling = ValueIn<typeof publishedFiling>
export type Results = ValueIn<typeof results>
/** What one downloaded file tells. */
export type DownloadData = { icp: ValueOf<typeof icpFields> }

import { all, only, optional, repeated, required, sequence, type ValueIn } from '../element.ts'
import { anyText, code, flag, id, text, time } from '../scalars.ts'
import { publishedAddress } from './address.ts'
import { certificateRows } from './certificate.ts'
import { publishedManager, publishedPrincipalRows } from './person.ts'
import {
  accessRows,
  approvals,
  contents,
  domainName,
  homeUrl,
  languages,
  rangeRows,
  remark,
  serviceName,
} from './service.ts'

const { certificateType, ...principalRows } = publishedPrincipalRows

/** `Zt_xx` as published; `id` is the provider's, `regulatorId` the administration's. */
const subject = all({
  id: optional('IspZtid', id),
  regulatorId: required('Ztid', id),
  name: required('Dwmc', text(1, 255)),
  nature: optional('Dwxz', code('natures')),
  address: required('Txdz', publishedAddress),
  certificate: required('Zj', all({ ...certificateRows, number: required('Zjhm', text(1, 128)) })),
  principal: required(
    'Fzr',
    all({ ...principalRows, certificateNumber: optional('Fzr_zjhm', text(1, 255)), certificateType }),
  ),
  /** 主体备案号 */
  filingNumber: optional('Baxh', text(1, 128)),
  /** 报备类型: 0 by the sponsor itself, 1 on its behalf. */
  filingMode: required('Bbyhlx', flag),
  investor: optional('Tzr', text(1, 255)),
  firstFiledAt: required('Scbbsj', time),
  changedAt: required('Zjxgsj', time),
  /** 证书有效期, 证书路径, 证书序号 */
  certificateOfFilingUntil: optional('Zsyxq', time),
  certificateOfFilingPath: optional('Zslj', text(1, 255)),
  certificateOfFilingSerial: optional('Zsxh', text(1, 128)),
  reviewer: optional('Shrxm', text(1, 128)),
  reviewedAt: optional('Shsj', time),
  remark: optional('Bz', remark),
})

const domain = all({
  id: optional('IspYmid', id),
  regulatorId: required('Ymid', id),
  name: required('Ym', domainName),
})

const ip = all({ id: optional('IspIpid', id), regulatorId: required('Ipid', id), ...rangeRows })

const access = sequence({
  id: optional('IspJrid', id),
  regulatorId: required('Jrid', id),
  /** 所属接入商: a service may have access elsewhere too. */
  provider: required('Ispid', id),
  ...accessRows,
  ips: repeated('Ip_xx', ip, 1),
})

/** What `Wz_xx` ends with, as published and in a task. */
export const endOfServiceRows = {
  manager: required('Wz_Fzr', publishedManager),
  homeUrl: optional('Syurl', homeUrl),
  remark: optional('Wz_Bz', remark),
  firstFiledAt: optional('Scbbsj', time),
  changedAt: optional('Zjxgsj', time),
}

/** `Wz_xx` as published. */
const serviceRows = {
  id: optional('IspWzid', id),
  regulatorId: required('Wzid', id),
  name: required('Wzmc', serviceName),
  approvals: optional('Nrlx', approvals),
  contents: optional('Fwnr', contents),
  languages: required('Yylb', languages),
  domains: repeated('Ym_xx', domain, 1),
  access: repeated('Jr_xx', access, 1),
  ...endOfServiceRows,
  /** 网站备案号 */
  filingNumber: optional('Baxh', text(1, 128)),
}

const publishedFiling = sequence({
  subject: required('Zt_xx', subject),
  services: repeated('Wz_xx', sequence(serviceRows), 1),
  remark: optional('Bz', anyText),
})

/** `BASJ`, 备案数据. */
export const publishedFilings = only(repeated('Baxx', publishedFiling, 1))

const synchronisedService = sequence({ ...serviceRows, languages: optional('Yylb', languages) })
const synchronisedFiling = sequence({
  subject: required('Zt_xx', subject),
  services: repeated('Wz_xx', synchronisedService, 1),
  remark: optional('Bz', anyText),
})

/** The same in a synchronisation; see the quirk `synchronised-languages`. */
export const synchronisedFilings = only(repeated('Baxx', synchronisedFiling, 1))

export type PublishedFiling = ValueIn<typeof publishedFiling>
export type SynchronisedFiling = ValueIn<typeof synchronisedFiling>

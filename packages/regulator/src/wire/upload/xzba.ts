import { all, only, optional, repeated, required, sequence, type ValueIn } from '../element.ts'
import { addressRows } from '../parts/address.ts'
import { attachment } from '../parts/attachment.ts'
import { certificateRows } from '../parts/certificate.ts'
import { manager, principalRows } from '../parts/person.ts'
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
} from '../parts/service.ts'
import { code, flag, id, text } from '../scalars.ts'

/** `Zt_xx`, 主体信息; the schema keeps the order of certificate and principal. */
const subject = all({
  id: required('IspZtid', id),
  name: required('Dwmc', text(1, 255)),
  nature: optional('Dwxz', code('natures')),
  investor: optional('Tzr', text(1, 255)),
  address: required('Txdz', all(addressRows)),
  certificate: required('Zj', sequence(certificateRows)),
  principal: required('Fzr', sequence(principalRows)),
  /** 报备方式: 0 by the sponsor itself, 1 on its behalf. */
  filingMode: required('Bbfs', flag),
  remark: optional('Bz', remark),
})

/** `Ip_xx` with the provider's own id. */
export const ownIps = repeated('Ip_xx', all({ id: required('IspIpid', id), ...rangeRows }), 1)

/** `Wz_xx`, 网站信息, of a service that is not filed yet. */
export const serviceRows = {
  id: required('IspWzid', id),
  name: required('Wzmc', serviceName),
  approvals: optional('Nrlx', approvals),
  contents: required('Fwnr', contents),
  languages: required('Yylb', languages),
  domains: repeated('Ym_xx', all({ id: required('IspYmid', id), name: required('Ym', domainName) }), 1),
  access: repeated('Jr_xx', sequence({ id: required('IspJrid', id), ...accessRows, ips: ownIps }), 1),
  manager: required('Wz_Fzr', manager),
  homeUrl: optional('Syurl', homeUrl),
  remark: optional('Wz_Bz', remark),
}

const newFiling = sequence({
  subject: required('Zt_xx', subject),
  services: repeated('Wz_xx', sequence(serviceRows), 1),
  attachments: repeated('Fj', attachment, 0),
})

/** `XZBA`, 新增备案: subject, services and access in one go. */
export const newFilings = only(repeated('Baxx', newFiling, 1))

export type NewFiling = ValueIn<typeof newFiling>
export type WireAttachment = ValueIn<typeof attachment>

import { all, only, optional, repeated, required, sequence, type ValueIn } from '../element.ts'
import { publishedAddress } from '../parts/address.ts'
import { certificateRows } from '../parts/certificate.ts'
import { publishedPrincipalRows } from '../parts/person.ts'
import { endOfServiceRows } from '../parts/published-filing.ts'
import {
  accessRows,
  approvals,
  contents,
  domainName,
  languages,
  rangeRows,
  remark,
  serviceName,
} from '../parts/service.ts'
import { anyText, code, flag, id, text, time } from '../scalars.ts'

const subject = all({
  regulatorId: required('Ztid', id),
  name: required('Dwmc', text(1, 255)),
  nature: optional('Dwxz', code('natures')),
  address: required('Txdz', publishedAddress),
  certificate: required('Zj', all(certificateRows)),
  principal: required('Fzr', all(publishedPrincipalRows)),
  investor: optional('Tzr', text(1, 255)),
  filingMode: required('Bbyhlx', flag),
  firstFiledAt: required('Scbbsj', time),
  changedAt: optional('Zjxgsj', time),
  remark: optional('Bz', remark),
})

const access = sequence({
  regulatorId: required('Jrid', id),
  ...accessRows,
  ips: repeated('Ip_xx', all({ regulatorId: required('Ipid', id), ...rangeRows }), 1),
  /** The sponsor's user id where it filed itself, else the provider's. */
  reporter: required('Bbyhid', id),
  filingMode: required('Bbyhlx', flag),
})

const service = sequence({
  regulatorId: required('Wzid', id),
  name: required('Wzmc', serviceName),
  approvals: optional('Nrlx', approvals),
  contents: optional('Fwnr', contents),
  languages: optional('Yylb', languages),
  domains: repeated('Ym_xx', all({ regulatorId: required('Ymid', id), name: required('Ym', domainName) }), 1),
  access: repeated('Jr_xx', access, 1),
  ...endOfServiceRows,
})

const task = sequence({
  subject: required('Zt_xx', subject),
  services: repeated('Wz_xx', service, 1),
  remark: optional('Bz', anyText),
})

/** `HSRW`, 核实任务: filings to verify again and answer with `HSJG`. */
export const tasks = only(repeated('Baxx', task, 1))

export type VerificationTask = ValueIn<typeof task>

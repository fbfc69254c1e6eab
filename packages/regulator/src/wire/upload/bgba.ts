import { all, only, optional, repeated, required, sequence, type ValueIn } from '../element.ts'
import { addressRows } from '../parts/address.ts'
import { attachmentOfFiled } from '../parts/attachment.ts'
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
import { anyText, code, id, long, text } from '../scalars.ts'
import { passwordHash } from './xzwz.ts'

const filingNumber = required('Baxh', text(1, 128))

const subject = all({
  regulatorId: required('Ztid', id),
  name: required('Dwmc', text(1, 255)),
  filingNumber,
  nature: optional('Dwxz', code('natures')),
  investor: optional('Tzr', text(1, 255)),
  address: required('Txdz', sequence(addressRows)),
  /** See the quirk `change-certificate-type`. */
  certificate: required(
    'Zj',
    sequence({ ...certificateRows, type: required('Zjlx', long(1, 11, { table: 'certificateTypes' })) }),
  ),
  principal: required('Fzr', all(principalRows)),
  remark: optional('Bz', remark),
})

const domain = all({
  id: required('IspYmid', id),
  /** Absent: the domain is added. */
  regulatorId: optional('Ymid', id),
  name: required('Ym', domainName),
})

const ip = all({ id: required('IspIpid', id), regulatorId: optional('Ipid', id), ...rangeRows })

const service = sequence({
  regulatorId: required('Wzid', id),
  name: required('Wzmc', serviceName),
  approvals: optional('Nrlx', approvals),
  contents: required('Fwnr', contents),
  languages: required('Yylb', languages),
  domains: repeated('Ym_xx', domain, 1),
  access: repeated(
    'Jr_xx',
    sequence({ regulatorId: required('Jrid', id), ...accessRows, ips: repeated('Ip_xx', ip, 1) }),
    1,
  ),
  manager: required('Wz_Fzr', manager),
  filingNumber,
  homeUrl: optional('Syurl', homeUrl),
  /** See the quirk `change-remark-untyped`. */
  remark: optional('Wz_Bz', anyText),
})

const change = sequence({
  subject: required('Zt_xx', subject),
  services: repeated('Wz_xx', service, 1),
  attachments: repeated('Fj', attachmentOfFiled, 0),
  passwordHash: optional('ICPmm', passwordHash),
})

/** `BGBA`, 变更备案: the whole picture as it shall be, with the administration's ids of what stays. */
export const changes = only(repeated('Bgxx', change, 1))

export type Change = ValueIn<typeof change>

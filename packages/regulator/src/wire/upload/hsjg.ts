import { all, only, optional, repeated, required, sequence, type ValueIn } from '../element.ts'
import { addressRows } from '../parts/address.ts'
import { certificateRows } from '../parts/certificate.ts'
import { managerRows, principalRows } from '../parts/person.ts'
import {
  accessRows,
  approvals,
  contents,
  domainName,
  homeUrl,
  rangeRows,
  remark,
  serviceName,
} from '../parts/service.ts'
import { code, day, flag, id, phones, text } from '../scalars.ts'

const regulatorId = (tag: string) => required(tag, id)

/** See the quirk `verified-mobile`: only here the mobile is `sjhm`. */
const subject = all({
  regulatorId: regulatorId('Ztid'),
  name: required('Dwmc', text(1, 255)),
  nature: optional('Dwxz', code('natures')),
  address: required('Txdz', all(addressRows)),
  investor: optional('Tzr', text(1, 255)),
  certificate: required('Zj', all(certificateRows)),
  principal: required('Fzr', all({ ...principalRows, mobile: required('sjhm', phones(128)) })),
  remark: optional('Bz', remark),
})

const access = sequence({
  regulatorId: regulatorId('Jrid'),
  ...accessRows,
  ips: repeated('Ip_xx', all({ regulatorId: regulatorId('Ipid'), ...rangeRows }), 1),
  filingMode: required('Bbfs', flag),
})

const service = sequence({
  regulatorId: regulatorId('Wzid'),
  name: required('Wzmc', serviceName),
  approvals: optional('Nrlx', approvals),
  contents: required('Fwnr', contents),
  domains: repeated('Ym_xx', all({ regulatorId: regulatorId('Ymid'), name: required('Ym', domainName) }), 1),
  access: repeated('Jr_xx', access, 1),
  manager: required('Wz_Fzr', sequence({ ...managerRows, mobile: optional('sjhm', phones(128)) })),
  homeUrl: optional('Syurl', homeUrl),
  remark: optional('Wz_Bz', remark),
})

const verification = all({
  /** 核实结果: 0 passed, 1 refused. */
  refused: required('Hsjg', flag),
  verifier: required('Hsrxm', text(1, 128)),
  verifiedOn: required('Hssj', day),
  /** 所属单位 */
  unit: required('Bbdw', id),
  opinion: required('Hsyj', text(1, 1024)),
  faults: optional('Cwxx', text(1, 4000)),
  filing: required('Baxx', sequence({ subject: required('Zt_xx', subject), services: repeated('Wz_xx', service, 1) })),
})

/** `HSJG`, 核实结果: answers to tasks (`HSRW`). */
export const verifications = only(repeated('Hsjgxx', verification, 1))

export type Verification = ValueIn<typeof verification>

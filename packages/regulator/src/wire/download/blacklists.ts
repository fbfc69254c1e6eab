import { all, only, optional, repeated, required, sequence, type ValueIn } from '../element.ts'
import { certificateRows } from '../parts/certificate.ts'
import { domainName, homeUrl, serviceName } from '../parts/service.ts'
import { anyText, code, id, ipv4, long, number, text, time } from '../scalars.ts'

const rest = {
  /** 0 add, 1 change, 2 take off the list. */
  operation: required('Czlx', long(0, 2)),
  remark: optional('Bz', anyText),
}

const { type, number: certificateNumber } = certificateRows

const subject = all({
  name: required('Dwmc', text(1, 255)),
  nature: optional('Dwxz', code('natures')),
  certificate: required('Zj', all({ type, number: certificateNumber })),
})

const service = sequence({
  name: required('Wzmc', serviceName),
  domains: repeated('Ym_xx', only(required('Ym', domainName)), 1),
  homeUrl: optional('Syurl', homeUrl),
})

/** `HMDLB`, 黑名单: subjects and services nobody may file. */
export const blacklists = sequence({
  subjects: repeated('Zthmdxxs', sequence({ subject: optional('Zt_xx', subject), ...rest }), 0),
  services: repeated('Wzhmdxxs', sequence({ service: required('Wz_xx', service), ...rest }), 0),
})

const illegal = all({
  id: required('Id', id),
  domain: required('Ym', domainName),
  ip: required('Ip', ipv4),
  /** 直接接入者 */
  provider: required('Zjjrz', id),
  province: required('Szs', number),
  seenAt: required('Dqjcsj', time),
  remark: optional('Bz', anyText),
})

/** `FFJRHMD`, 非法接入黑名单. */
export const illegalAccess = only(repeated('Ffjrxx', illegal, 1))

export type Blacklists = ValueIn<typeof blacklists>
export type IllegalAccess = ValueIn<typeof illegal>

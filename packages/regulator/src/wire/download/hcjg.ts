import { all, only, optional, repeated, required, sequence, type ValueIn } from '../element.ts'
import { anyText, code, flag, id, ipv4OrZero, long, text, time } from '../scalars.ts'

const remark = optional('Bz', anyText)
const serviceRows = { serviceId: required('Wzid', id), serviceNumber: required('Wz_Baxh', text(5, 255)) }

const wrongSubject = all({
  subjectId: required('Ztid', id),
  name: required('Dwmc', text(1, 255)),
  certificateType: required('Zjlx', code('certificateTypes')),
  certificateNumber: required('Zjhm', text(1, 255)),
  reason: optional('Cwyy', text(1, 512)),
  remark,
})

const wrongAccess = all({
  ...serviceRows,
  /** Domain and the address it resolves to: there when access is missing. */
  domain: optional('Ym', text(4, 255)),
  resolvedIp: optional('Jxip', ipv4OrZero),
  provider: optional('Bbisp', id),
  /** 1 reported and not there (多报), 2 there and not reported (少报). */
  verdict: required('Hcjg', long(1, 2)),
  checkedAt: required('Hcsj', time),
  accessId: optional('Jrid', id),
  remark,
})

const emptyService = all({
  ...serviceRows,
  /** 0 alive, 1 dead. */
  dead: required('Hcjg', flag),
  checkedAt: required('Hcsj', time),
  homeUrl: optional('Syurl', text(7, 255)),
  remark,
})

const unreachable = all({
  ...serviceRows,
  homeUrl: optional('Syurl', text(4, 255)),
  checkedAt: required('Hcsj', time),
  remark,
})

/** `HCJG`, 核查结果: subjects, access, empty services, liveness. */
export const inspections = only(
  required(
    'Jgxx',
    sequence({
      subjects: repeated('Zthc', wrongSubject, 0),
      access: repeated('Jrhc', wrongAccess, 0),
      emptyServices: repeated('Kkwzhc', emptyService, 0),
      liveness: repeated('Wzch', unreachable, 0),
    }),
  ),
)

export type Inspections = ValueIn<typeof inspections>

import { all, only, optional, repeated, required, sequence, type ValueIn } from '../element.ts'
import { rangeRows } from '../parts/service.ts'
import { anyText, id, ipv4, long, number, text } from '../scalars.ts'

const remark = optional('Bz', anyText)

/** 操作类型: 1 added, 2 changed, 3 deleted. */
export const operation = long(1, 3)

/** Other records it clashes with. */
const related = sequence({ regulatorId: optional('Id', id), id: optional('IspId', id), ...rangeRows, remark })

const result = sequence({
  codes: repeated(
    'Jgxx',
    sequence({
      code: required('Jgdm', number),
      description: required('Dmms', text(1, 255)),
      related: repeated('Xgsj', related, 0),
    }),
    1,
  ),
  /** Absent when something new was refused. */
  regulatorId: optional('Id', id),
  operation: required('Czlx', operation),
  id: optional('IspId', id),
  remark,
})

/** `BAJG` of IP filings. */
const results = sequence({
  sources: repeated('Lyjg', result, 0),
  allocations: repeated('Fpjg', result, 0),
  announcements: repeated('Gbjs', result, 0),
  own: repeated('Zdip', result, 0),
})

/** 1 source, 2 allocation. */
const kind = long(1, 10)

const outOfRange = all({
  regulatorId: optional('Yjjlid', id),
  ...rangeRows,
  kind: optional('Yjlx', kind),
  outsideFrom: optional('Yjqsip', ipv4),
  outsideTo: optional('Yjzzip', ipv4),
  remark,
})

const conflict = all({
  regulatorId: optional('Ctjlid', id),
  from: required('Qsip1', ipv4),
  to: required('Zzip1', ipv4),
  otherUnit: required('Ctbbdwid', id),
  otherFrom: required('Qsip2', ipv4),
  otherTo: required('Zzip2', ipv4),
  kind: optional('Ctlx', kind),
  remark,
})

const unreported = all({ ...rangeRows, sourceUnit: optional('Fpdw', id), kind: optional('Wblx', kind), remark })

/** `HCJG` of IP filings: 越界, 冲突, 未报. */
const inspections = only(
  required(
    'Jgxx',
    sequence({
      outOfRange: repeated('Yj', outOfRange, 0),
      conflicts: repeated('Ct', conflict, 0),
      unreported: repeated('Wb', unreported, 0),
    }),
  ),
)

/** `IP`, IP 备案信息. */
export const ipDownload = all({ results: optional('BAJG', results), inspections: optional('HCJG', inspections) })

export type IpResults = ValueIn<typeof results>
export type IpInspections = ValueIn<typeof inspections>

import { only, optional, repeated, required, sequence, type ValueIn } from '../element.ts'
import { code, id, long, text } from '../scalars.ts'
import { passwordHash } from './xzwz.ts'

const cancellation = sequence({
  /** 注销类别: 0 subject, 1 service, 2 access. */
  kind: required('Zxlb', long(0, 2)),
  /** The administration's id of that subject, service or access. */
  recordId: required('Jlid', id),
  reason: required('Zxly', code('cancellationReasons')),
  remark: optional('Zxlybz', text(1, 1000)),
  /** The annotation demands it for a subject. */
  passwordHash: optional('ICPmm', passwordHash),
})

/** `ZXBA`, 注销备案. */
export const cancellations = only(repeated('Zx_xx', cancellation, 1))

export type Cancellation = ValueIn<typeof cancellation>

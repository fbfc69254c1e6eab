import { all, only, optional, repeated, required, type ValueIn } from '../element.ts'
import { anyText, flag, id } from '../scalars.ts'

const cancelled = all({
  /** 0 subject, 1 service. */
  kind: required('Zxlb', flag),
  /** The administration's id of that subject or service. */
  recordId: required('Jlid', id),
  remark: optional('Bz', anyText),
})

/** `ZXSJ`, 注销数据: what is filed no more. */
export const cancelledRecords = only(repeated('Zxxx', cancelled, 1))

export type CancelledRecord = ValueIn<typeof cancelled>

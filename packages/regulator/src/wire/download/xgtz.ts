import { all, only, optional, repeated, required, type ValueIn } from '../element.ts'
import { anyText, flag, id, text } from '../scalars.ts'

const notice = all({
  /** 整改: 0 of the subject, 1 of the service. */
  kind: required('Tzlb', flag),
  filingNumber: optional('Baxh', text(1, 128)),
  recordId: optional('Jlid', id),
  content: required('Tznr', text(1, 255)),
  remark: optional('Bz', anyText),
})

/** `XGTZ`, 相关通知: what has to be put right. */
export const notices = only(repeated('Tzxx', notice, 1))

export type Notice = ValueIn<typeof notice>

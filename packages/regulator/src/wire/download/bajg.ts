import { all, only, optional, repeated, required, sequence, type ValueIn } from '../element.ts'
import { anyText, flag, id, long, number, phones, text, time } from '../scalars.ts'

/** 操作类型; 35 is material sent alone, see the quirk `result-operation-35`. */
const operation = long(1, 7, { others: [35] })

/** `Jg_xx`: what became of one record. */
const result = sequence({
  codes: repeated('Jgxx', all({ code: required('Jgdm', number), description: optional('Dmms', text(1, 255)) }), 1),
  operation: required('Czlx', operation),
  /** 结果标识: for a new filing the provider's subject id, else ids or numbers as `operation` has it. */
  about: optional('Bs', text(1, 255)),
  remark: optional('Bz', anyText),
})

/** `Gjsh`: a reviewer's opinion. */
const opinion = all({
  reviewer: optional('Shrxm', text(1, 128)),
  phone: optional('Shr_dhhm', phones(128)),
  reviewedAt: required('Shsj', time),
  opinion: optional('Shyj', text(1, 1024)),
  /** 0 refused, 1 passed. */
  passed: required('Shjg', flag),
  operation: optional('Czlx', long(1, 7)),
  recordId: optional('Jlid', id),
})

/** `BAJG`, 备案结果. */
export const results = sequence({
  records: repeated('Jg_xx', result, 0),
  opinions: optional('GJSHS', only(repeated('Gjsh', opinion, 1))),
})

export type Results = ValueIn<typeof results>

import { all, only, optional, repeated, required, sequence, type ValueIn } from '../element.ts'
import { anyText, id, number, text } from '../scalars.ts'
import { operation } from './ip.ts'

const result = sequence({
  codes: repeated('Jgxx', all({ description: required('Dmms', text(0, 255)), code: required('Jgdm', number) }), 1),
  /** Absent when something new was refused. */
  regulatorId: optional('Id', id),
  operation: required('Czlx', operation),
  id: optional('IspId', id),
  remark: optional('Bz', anyText),
})

/** `YM`, 域名备案信息. */
export const domainDownload = all({ results: optional('BAJG', only(repeated('Jg_xx', result, 1))) })

export type DomainResult = ValueIn<typeof result>

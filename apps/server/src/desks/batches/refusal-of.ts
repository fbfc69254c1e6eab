import type { BatchFinding } from '@openbeian/contract'
import type { FilingError } from '@openbeian/filing'

/** What was refused of a row as a whole. */
export const refusalOf = ({ zh, message }: FilingError): BatchFinding => ({
  at: '',
  severity: 'blocks',
  message: { zh, en: message },
})

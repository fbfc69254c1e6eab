import type { CodeTables, Draft } from '@openbeian/contract'
import type { Arrangement, Filing, OrderType } from '@openbeian/filing'
import { createContext, useContext } from 'react'
import type { Finding } from '../../kit/findings-list.tsx'

/** What every field of the wizard needs. */
export interface Form {
  orderId: string
  orderType: OrderType
  filing: Filing
  draft: Draft
  tables: CodeTables
  isIndividual: boolean
  change: (path: string, value: unknown) => void
  /** Puts the services in another order, or takes some out, papers included; false when it could not be done. */
  arrange: (from: Arrangement) => Promise<boolean>
  /** Everything typed is on the server. */
  isSaved: boolean
  /** Saves now; false when it could not be. */
  save: () => Promise<boolean>
  /** A field was left: its findings may be shown from now on. */
  leave: (path: string) => void
  /** What to show at this field now. */
  findingsAt: (path: string) => Finding[]
  /** All that is wrong now, shown or not. */
  findings: Finding[]
}

export const FormContext = createContext<Form | undefined>(undefined)

export function useForm(): Form {
  const form = useContext(FormContext)
  if (!form) throw new Error('A field of the wizard stands outside of it.')
  return form
}

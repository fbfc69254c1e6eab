import type { AnyAnswer, UploadRequest } from '@openbeian/regulator'
import type { z } from 'zod'
import type { Administration } from '../administration.ts'
import type { OfferDraft } from '../offer-draft.ts'
import type { Connection } from './connection.ts'
import type { CallOperation } from './fault-operations.ts'

/** A call that a fault strikes. */
export interface FaultedCall {
  it: Administration
  operation: CallOperation
  /** Of an upload. */
  request?: UploadRequest
  /** Of an acknowledgement. */
  fileName?: string
  connection?: Connection
  /** Numbers from 0 up to 1, the same for the same seed. */
  random: () => number
}

type Next = () => Promise<AnyAnswer>
type FaultOptions<Fields extends z.ZodRawShape> = z.output<z.ZodObject<Fields>>

interface FaultDescription<Fields extends z.ZodRawShape> {
  zh: string
  en: string
  /** What a script may say about it, each with a default. */
  fields: Fields
}

/** A fault around a call: it may answer itself, change the answer, or do something before or after. */
export interface CallFault<Fields extends z.ZodRawShape = z.ZodRawShape> extends FaultDescription<Fields> {
  on: readonly CallOperation[]
  around(wishes: FaultOptions<Fields>, call: FaultedCall, next: Next): Promise<AnyAnswer>
}

/** A fault of what a decision offers for download. */
export interface DecisionFault<Fields extends z.ZodRawShape = z.ZodRawShape> extends FaultDescription<Fields> {
  arrange(wishes: FaultOptions<Fields>, drafts: readonly OfferDraft[]): OfferDraft[]
}

export const callFault = <Fields extends z.ZodRawShape>(it: CallFault<Fields>) => it
export const decisionFault = <Fields extends z.ZodRawShape>(it: DecisionFault<Fields>) => it

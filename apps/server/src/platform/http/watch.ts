import type { Endpoint } from '@openbeian/contract'
import type { Caller } from '../caller.ts'

/** Somebody is about to be answered. */
export interface Look {
  caller: Caller
  endpoint: Endpoint
  params: unknown
  answer: unknown
}

/** Somebody was not let in, or guessed. */
export interface Refused {
  /** Absent where nobody knows who it was. */
  caller?: Caller | undefined
  ip: string
  /** Where it was tried, if that is known; else the name under which we were asked may tell. */
  providerId?: string | undefined
  host?: string | undefined
  action: 'access.refuse' | 'session.refuse'
  /** What was wanted: `order:…`, `account:…`. */
  about: string
  /** Method and address, as the table of endpoints has them. */
  asked: string
  /** Of the error that was answered. */
  code: string
}

/** Whom the edge tells who looks at what, and who was refused. */
export interface Watch {
  /** The answer leaves only when this is done: what cannot be written down is not shown. */
  looked(look: Look): Promise<void>
  refused(refused: Refused): Promise<void>
}

export const nobodyWatches: Watch = { looked: async () => {}, refused: async () => {} }

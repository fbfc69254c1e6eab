import { errorCode } from '../process/error-code.ts'

/** 08 connection, 53 full or too many, 57 stopped or too slow, 58 a disk that fails, 25P03 a transaction that waited too long. */
const outages = /^(08|53|57|58|25P03|E(CONN|HOST|NET|PIPE|TIMEDOUT|NOTFOUND|AI_AGAIN))/

/** `pg` and `pg-pool` have no codes for these. */
const sayings = [
  'timeout exceeded when trying to connect',
  'Connection terminated',
  'Client has encountered a connection error',
]

/** Whether the database, or the way to it, fails at the moment: what was asked may go well later, and nothing is wrong with it. */
export const isOutage = (error: unknown): boolean =>
  outages.test(errorCode(error)) || (error instanceof Error && sayings.some((it) => error.message.startsWith(it)))

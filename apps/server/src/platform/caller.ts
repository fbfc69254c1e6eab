import type { MemberRole, Role } from '@openbeian/contract'
import type { IsoDate } from '@openbeian/filing'

/** Who asks, and from where. */
export interface Caller {
  accountId: string
  name: string
  role: Role
  providerId: string
  /** Present for applicants: the customer they act for. */
  customerId?: string
  /** What they are to that customer; left out: the least. */
  member?: MemberRole
  /** Whoever acts for a group: the customers whose parent theirs is. */
  subsidiaryIds?: readonly string[]
  /** Staff for some provinces alone; left out, or none: for all. */
  provinces?: readonly string[]
  /**
   * Present while the customer holds mandates (代办) that are in force, and what is asked may be done by them: the day
   * for which they are looked at.
   */
  mandatesOn?: IsoDate
  ip: string
  /** Nobody's account: whoever runs the server, by a command. */
  isTerminal?: true
}

/** Whoever runs the server may do for a provider what its administrators may. */
export const callerAtTerminal = (providerId: string): Caller => ({
  accountId: '00000000-0000-0000-0000-000000000000',
  name: '服务器终端 terminal',
  role: 'admin',
  providerId,
  ip: '127.0.0.1',
  isTerminal: true,
})

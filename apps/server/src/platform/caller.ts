import type { MemberRole, Role } from '@openbeian/contract'

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
  ip: string
}

import type { Role } from '@openbeian/contract'

/** Who asks, and from where. */
export interface Caller {
  accountId: string
  name: string
  role: Role
  providerId: string
  /** Present for applicants: the customer they act for. */
  customerId?: string
  ip: string
}

import type { Filing } from '@openbeian/filing'
import type { Cipher } from '../../apps/server/src/platform/keys/cipher.ts'
import type { CopyRows } from './copy-rows.ts'
import type { Sizes } from './invented.ts'

/** Whose the rows are. */
export interface Owners {
  providerId: string
  /** The demonstration's own customer. */
  customerId: string
  applicantId: string
  adminId: string
  channelId: string
}

export interface Filling {
  copyRows: CopyRows
  cipher: Cipher
  owners: Owners
  sizes: Sizes
  /** Of the order, subject or customer with that number. */
  orderIds: string[]
  subjectIds: string[]
  serviceIds: string[]
  customerIds: string[]
  customerOf(subject: number): string
  filing(subject: number): Filing
}

const days = 730
const now = Date.now()
export const dayMs = 86_400_000

/** The first is the newest; all lie within two years. */
export const momentOf = (number: number, of: number): Date => new Date(now - 60_000 - (number / of) * days * dayMs)

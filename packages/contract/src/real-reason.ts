import { z } from 'zod'
import { isRealReason } from './is-real-reason.ts'

/** Why somebody looks at what is kept from them otherwise. */
export const RealReason = z
  .string()
  .trim()
  .max(300)
  .refine(isRealReason, { params: { says: 'reason' } })

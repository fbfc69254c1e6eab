import { z } from 'zod'

/** One reason with its details, of a union told apart by `reason`: what a column keeps, and the words of the web make a sentence of. */
export const fault = <Reason extends string, Details extends z.ZodRawShape>(reason: Reason, details: Details) =>
  z.object({ reason: z.literal(reason), details: z.object(details) })

/** Kept as prose by an earlier version. */
export const keptAsProse = fault('text', { text: z.string() })

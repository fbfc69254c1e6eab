import { z } from 'zod'

/** An empty table to fill in: everybody may have it. */
export const sheetTemplate = {
  method: 'GET',
  right: 'public.read',
  query: z.strictObject({ language: z.enum(['zh', 'en']).default('zh') }),
  personal: 'none',
  answer: z.unknown(),
  transfer: 'bytes',
} as const

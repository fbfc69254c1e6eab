import { z } from 'zod'

const Name = z.string().trim().min(1).max(200)

/** How the tables of another system are read: their names for our columns and values. */
export const ImportMapping = z.strictObject({
  version: z.literal(1),
  sheets: z
    .array(
      z.strictObject({
        /** Name of the sheet; left out: every sheet, or the CSV. A table that holds several things is named several times. */
        sheet: Name.optional(),
        kind: z.enum(['customers', 'subjects', 'services', 'domains', 'accesses', 'people', 'numbers']),
        /** Their header, and our column. */
        columns: z.record(Name, z.string().max(64)),
        /** By our column: their value, and ours. */
        values: z.record(z.string().max(64), z.record(z.string().max(200), z.string().max(200))).default({}),
        /** By our column: what holds for every row that says nothing. */
        fixed: z.record(z.string().max(64), z.string().max(200)).default({}),
      }),
    )
    .min(1)
    .max(60),
})
export type ImportMapping = z.infer<typeof ImportMapping>

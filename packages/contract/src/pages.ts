import { z } from 'zod'

/** Where the next page of a list begins: what the answer before said, taken back as it is. */
const PageEnd = z
  .string()
  .max(400)
  .regex(/^[\w-]+$/)

/** What every long list is asked for. */
export const pageQuery = (usual = 50, max = 200) => ({
  /** `next` of the answer before: what follows it. */
  after: PageEnd.optional(),
  limit: z.coerce.number().int().min(1).max(max).default(usual),
})

/** How many there are, said with the first page. */
export const Total = z.object({
  count: z.int(),
  /** There are so many that nobody counted: it is what the database believes. */
  isEstimate: z.literal(true).optional(),
})
export type Total = z.infer<typeof Total>

/** What every long list says beside its rows. */
export const pageAnswer = {
  /** Left out on the last page. */
  next: z.string().optional(),
  total: Total.optional(),
}

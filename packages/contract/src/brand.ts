import { z } from 'zod'
import { isColour } from './brand-colours.ts'
import { endpoint } from './endpoint.ts'

/** How a provider shows itself; what it has not said is left out. */
const BrandView = z.object({
  name: z.string(),
  licence: z.string().optional(),
  phone: z.string().optional(),
  email: z.string().optional(),
  hours: z.string().optional(),
  help: z.object({ zh: z.string(), en: z.string() }).optional(),
  hasColours: z.boolean(),
})
export type BrandView = z.infer<typeof BrandView>

/** Of somebody signed in; who is not is known by the name of the site. */
const which = z.strictObject({ provider: z.uuid().optional() })

export const brandEndpoints = {
  getBrand: endpoint({
    method: 'GET',
    path: '/api/brand',
    summary: 'Name, contact, hours, licence and help of the provider this site is of; null where several share it',
    right: 'public.read',
    query: which,
    personal: 'none',
    answer: z.object({ brand: BrandView.nullable() }),
  }),
  getBrandStyles: endpoint({
    method: 'GET',
    path: '/api/brand.css',
    summary: 'The colours of the provider this site is of, or of a colour that is only looked at, as a stylesheet',
    right: 'public.read',
    query: which.extend({ preview: z.string().max(20).refine(isColour).optional() }),
    personal: 'none',
    transfer: 'bytes',
    answer: z.unknown(),
  }),
}

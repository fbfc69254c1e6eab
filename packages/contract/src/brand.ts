import { z } from 'zod'
import { isColour } from './brand-colours.ts'
import { endpoint } from './endpoint.ts'

/** Of the file that is brought; what is shown is written anew and smaller. */
export const maxLogoBytes = 1024 * 1024

const LogoView = z.object({
  /** Another picture has another one. */
  version: z.string(),
  width: z.int(),
  height: z.int(),
})
export type LogoView = z.infer<typeof LogoView>

/** How a provider shows itself; what it has not said is left out. */
const BrandView = z.object({
  name: z.string(),
  licence: z.string().optional(),
  phone: z.string().optional(),
  email: z.string().optional(),
  hours: z.string().optional(),
  help: z.object({ zh: z.string(), en: z.string() }).optional(),
  hasColours: z.boolean(),
  logo: LogoView.optional(),
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
    answer: z.object({
      brand: BrandView.nullable(),
      /** When the backup was taken of which this is a copy that calls nobody yet. */
      copyOf: z.iso.datetime().optional(),
    }),
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
  getLogo: endpoint({
    method: 'GET',
    path: '/api/brand/logo',
    summary: 'The logo of the provider this site is of, as PNG',
    right: 'public.read',
    query: which.extend({ version: z.string().max(32).optional() }),
    personal: 'none',
    transfer: 'bytes',
    answer: z.unknown(),
  }),
  setLogo: endpoint({
    method: 'POST',
    path: '/api/brand/logo',
    budget: 'uploads.account',
    summary: 'Brings a logo (PNG, JPEG or WebP, 1 MB at most); it is read and written anew by a process of its own',
    right: 'setting.change',
    passwordAgain: true,
    audit: {
      actions: {
        'brand.set-logo': { zh: '设置标志', en: 'Logo set' },
        'brand.remove-logo': { zh: '删除标志', en: 'Logo removed' },
      },
    },
    personal: 'none',
    answer: LogoView,
    transfer: 'multipart',
  }),
  removeLogo: endpoint({
    method: 'DELETE',
    path: '/api/brand/logo',
    summary: 'Takes the logo away; the name alone is shown',
    right: 'setting.change',
    passwordAgain: true,
    personal: 'none',
    answer: z.object({}),
  }),
}

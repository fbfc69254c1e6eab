import { z } from 'zod'
import { poisonKinds } from '../journal.ts'

const text = z.string().min(1).max(255)
const domain = z.string().min(4).max(128)
const ip = z.ipv4()
/** Of whom; the subject or service that was filed last where it is left out. */
const filingNumber = text.optional()
const about = { filingNumber }
const wish = <Block extends string, Fields extends z.ZodRawShape>(block: Block, fields: Fields) =>
  z.strictObject({ block: z.literal(block), ...fields })

/** What may be asked for with `POST /offers`; everything but the block can be left out. */
export const offerRequest = z.discriminatedUnion('block', [
  wish('BASJ', about),
  wish('ZXSJ', about),
  wish('HMDLB', {
    operation: z.enum(['add', 'change', 'remove']).default('add'),
    name: text.optional(),
    certificateNumber: text.optional(),
    domain: domain.optional(),
    remark: text.optional(),
  }),
  wish('FFJRHMD', { domain: domain.default('illegal.example.cn'), ip: ip.default('203.0.113.66') }),
  wish('WBAWZLB', { domain: domain.default('unfiled.example.cn'), ip: ip.default('203.0.113.77') }),
  wish('HSRW', about),
  wish('HCJG', {
    ...about,
    kind: z.enum(['subject', 'access', 'emptyService', 'liveness']).default('subject'),
    reason: text.optional(),
  }),
  wish('XGTZ', {
    ...about,
    kind: z.enum(['subject', 'service']).default('subject'),
    content: text.default('备案信息与实际不符，请整改。'),
  }),
  wish('JCDM', { content: z.object({ id: z.int().min(1).max(64), name: z.string().min(1).max(32) }).optional() }),
  wish('SJTB', { of: z.enum(['icp', 'ip', 'codeTables']).default('icp') }),
  wish('IPHCJG', {
    kind: z.enum(['outOfRange', 'conflict', 'unreported']).default('unreported'),
    from: ip.default('203.0.113.0'),
    to: ip.default('203.0.113.255'),
  }),
  wish('ADDED', {
    /** The tag of a block that the loaded edition adds to `ICP`. */
    tag: z.string().min(1).max(64),
    /** What stands in its elements, by tag; what is left out is made up. */
    values: z.record(z.string().max(64), z.union([z.string().max(4096), z.int()])).default({}),
  }),
  wish('POISON', { as: z.enum(poisonKinds).default('notZip') }),
])

export type OfferRequest = z.output<typeof offerRequest>
export type OfferRequestFor<Block extends OfferRequest['block']> = Extract<OfferRequest, { block: Block }>

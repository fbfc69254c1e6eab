import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { ofCaller, ofMany, personalDatumNames } from './personal-data.ts'
import { roles } from './rights.ts'

const PersonalDatumShape = z.enum(personalDatumNames)

export const AuditEntry = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  byName: z.string(),
  role: z.enum([...roles, 'system']),
  ip: z.string(),
  action: z.string(),
  about: z.string(),
  /** Sensitive values are masked. */
  before: z.record(z.string(), z.unknown()).optional(),
  after: z.record(z.string(), z.unknown()).optional(),
  reason: z.string().optional(),
  /** Of a look, or what was refused: method and address. */
  asked: z.string().optional(),
  /** Of a look: which data of persons was seen. */
  saw: z.array(PersonalDatumShape).optional(),
  /** How often within a minute; what is refused again and again is written once, with how often. */
  times: z.int(),
})

export type AuditEntry = z.infer<typeof AuditEntry>

/** Looks at data of persons; what was refused or guessed; everything else that was done. */
export const auditKinds = ['looks', 'refusals', 'changes'] as const
export type AuditKind = (typeof auditKinds)[number]

/** Somebody looked at data of the caller's customer. */
export const DataLook = AuditEntry.pick({ id: true, at: true, byName: true, role: true, reason: true }).extend({
  saw: z.array(PersonalDatumShape),
  /** The caller's orders it was about; in a list, those that stood in it. */
  orders: z.array(z.object({ id: z.uuid(), reference: z.string() })),
  /** It stood in a list, beside others. */
  inList: z.boolean(),
  /** By the link that was sent to a phone. */
  byLink: z.boolean(),
})
export type DataLook = z.infer<typeof DataLook>

const Day = z.iso.date().max(10).regex(/^20/)

const entryId = z.string().regex(/^\d{1,18}$/)

export const auditEndpoints = {
  listAudit: endpoint({
    method: 'GET',
    path: '/api/audit',
    summary: 'Who did what, from where, when; newest first',
    right: 'audit.read',
    audit: {
      actions: {
        'data.read': { zh: '查看个人信息', en: 'Looked at data of a person' },
        'data.list': { zh: '查看列表', en: 'Looked at a list' },
        'access.refuse': { zh: '访问被拒绝', en: 'Access refused' },
      },
      things: { data: { zh: '多个对象', en: 'Several' }, access: { zh: '访问', en: 'Access' } },
    },
    query: z.strictObject({
      about: z.string().max(100).optional(),
      kind: z.enum(auditKinds).optional(),
      /** What somebody signs in with. */
      login: z.string().trim().max(200).optional(),
      /** The reference of an order. */
      order: z.string().trim().max(40).optional(),
      ip: z.union([z.ipv4().max(15), z.ipv6().max(45)]).optional(),
      /** Days in China, both counted. */
      from: Day.optional(),
      until: Day.optional(),
      /** The last entry shown: older ones follow. */
      before: entryId.optional(),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
    personal: ofMany('records'),
    answer: z.object({ entries: z.array(AuditEntry), more: z.boolean() }),
  }),
  listDataLooks: endpoint({
    method: 'GET',
    path: '/api/data-looks',
    summary: 'Who looked at data of the caller’s customer, when, at what and why; newest first',
    right: 'look.read',
    query: z.strictObject({
      /** The last one shown: older ones follow. */
      before: entryId.optional(),
      /** Lists too, in which it stood beside others. */
      lists: z.enum(['shown', 'hidden']).default('hidden'),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    personal: ofCaller('records'),
    answer: z.object({ looks: z.array(DataLook), more: z.boolean() }),
  }),
}

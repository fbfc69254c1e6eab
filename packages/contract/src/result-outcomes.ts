import { orderStates } from '@openbeian/filing'
import { z } from 'zod'
import { fault, keptAsProse } from './fault.ts'
import { taskKinds } from './inspections.ts'

/** `parked`: a person has to look; `task`: somebody is asked already; `nothing`: known before, or of no consequence. */
export const outcomeKinds = ['done', 'nothing', 'task', 'parked'] as const
export type OutcomeKind = (typeof outcomeKinds)[number]

const outcome = <Kind extends OutcomeKind, Reason extends string, Details extends z.ZodRawShape>(
  kind: Kind,
  reason: Reason,
  details: Details,
) => z.object({ kind: z.literal(kind), reason: z.literal(reason), details: z.object(details) })

/** Result codes with what the administration wrote beside them. */
const codes = z.array(z.object({ code: z.int(), description: z.string().optional() }))
/** A number or id; absent where the result names none. */
const about = z.string().optional()
const orderState = z.enum(orderStates)
const filedMaterialState = z.enum(['waiting', 'reported', 'stored', 'refused'])

/** What became of one result of a received file; its sentences are in the words of the console. */
export const ResultOutcome = z.discriminatedUnion('reason', [
  outcome('done', 'approved', {}),
  outcome('done', 'approved-without-numbers', {}),
  outcome('done', 'refused', {}),
  outcome('done', 'published', {}),
  outcome('done', 'closed', {}),
  outcome('done', 'blacklisted', {}),
  outcome('done', 'taken-off-the-blacklist', {}),
  outcome('done', 'filed-material-stored', {}),
  outcome('done', 'filed-material-refused', {}),
  /** Rows that we use and the delivered tables lack. */
  outcome('done', 'code-tables-in-force', { version: z.string(), unmatched: z.array(z.string()) }),
  outcome('done', 'reconciled', { differences: z.int() }),

  outcome('task', 'task-opened', { task: z.enum(taskKinds) }),

  outcome('nothing', 'informational', {}),
  outcome('nothing', 'order-is-so-already', { state: orderState }),
  outcome('nothing', 'filed-material-is-so-already', { state: filedMaterialState }),
  outcome('nothing', 'asked-already', {}),
  outcome('nothing', 'closed-already', {}),
  outcome('nothing', 'alive', {}),

  outcome('parked', 'never-reported', { operation: z.int(), about }),
  outcome('parked', 'names-no-record', { codes, opinion: z.string().optional(), remark: z.string().optional() }),
  outcome('parked', 'contradicts-order', { result: z.enum(['approved', 'refused']), state: orderState }),
  outcome('parked', 'subject-not-ours', { name: z.string(), filingNumber: z.string().optional() }),
  outcome('parked', 'without-number', { name: z.string() }),
  outcome('parked', 'not-filed', { what: z.enum(['subject', 'service']), recordId: z.string() }),
  outcome('parked', 'blacklist-names-nobody', {}),
  outcome('parked', 'domain-result', { codes }),
  outcome('parked', 'ip-result', { about, codes }),
  outcome('parked', 'filed-material-never-sent', { about }),
  outcome('parked', 'contradicts-filed-material', { about, state: filedMaterialState, codes: z.array(z.int()) }),
  /** Of a synchronisation: data that nothing here is compared with. */
  outcome('parked', 'nothing-to-compare', { data: z.enum(['ip', 'domains', 'none']), received: z.int() }),
  outcome('parked', 'block-unheard-of', { block: z.string(), rows: z.int().optional() }),

  /** Kept as prose by an earlier version. */
  z.object({ kind: z.enum(outcomeKinds), reason: z.literal('text'), details: z.object({ text: z.string() }) }),
])
export type ResultOutcome = z.infer<typeof ResultOutcome>

/** The block a result stands in, and its place there, counted from 0. */
const place = { block: z.string(), position: z.int() }

/** Why a received file is not applied, or not wholly. */
export const DownloadFault = z.discriminatedUnion('reason', [
  /** Key, hash or zip kept it from being opened: the next copy may arrive whole. */
  fault('cannot-open', { code: z.int(), cause: z.string() }),
  fault('not-understood', { places: z.array(z.object({ path: z.string(), reason: z.string(), detail: z.string() })) }),
  /** The file store has it no longer, or not as it came: it may be brought in by hand. */
  fault('lost', { how: z.enum(['missing', 'damaged']) }),
  /** Tried again with the next look; the messages are for whoever keeps the server. */
  fault('not-applied-yet', { results: z.array(z.object({ ...place, message: z.string() })) }),
  fault('parked', { results: z.array(z.object({ ...place, outcome: ResultOutcome })) }),
  keptAsProse,
])
export type DownloadFault = z.infer<typeof DownloadFault>

/** The blocks of a received file, each with its rows where it has any. */
export const DownloadContent = z.array(z.object({ block: z.string(), rows: z.int().optional() }))
export type DownloadContent = z.infer<typeof DownloadContent>

import { z } from 'zod'
import { fault, keptAsProse } from './fault.ts'
import { MaterialKindShape } from './filing-shape.ts'
import { Sentence } from './problem.ts'

const notInGbk = fault('not-in-gbk', { places: z.array(z.object({ path: z.string(), characters: z.string() })) })
const notEncodable = fault('not-encodable', {
  /** By the interface's own names, the first few. */
  places: z.array(z.object({ path: z.string(), reason: z.string(), detail: z.string() })),
})
const materialNotReportable = fault('material-not-reportable', {
  kind: MaterialKindShape,
  about: z.string(),
  why: z.enum(['pdf', 'too-large', 'unreadable']),
})
/** The materials of one order are more than a file holds. */
const tooLarge = fault('too-large', {})
const againstRule = fault('against-rule', { rule: z.string(), message: Sentence, whatToDo: Sentence })
/** Any other error of ours, by its code. */
const error = fault('error', { code: z.string(), message: Sentence })

/** Why an order, an answer or a material cannot be put into a file. */
export const ReportFault = z.discriminatedUnion('reason', [
  notInGbk,
  notEncodable,
  materialNotReportable,
  tooLarge,
  againstRule,
  error,
  keptAsProse,
])
export type ReportFault = z.infer<typeof ReportFault>

/** `cause`: as the network has it. */
const unreachable = fault('unreachable', { cause: z.string() })
/** What the administration itself said, word for word. */
const answered = fault('answered', { code: z.int(), message: z.string() })

/** What came back of a call that did not do what it should. */
export const CallFault = z.discriminatedUnion('reason', [unreachable, answered])
export type CallFault = z.infer<typeof CallFault>

const sequence = z.int()
/** The administration took in another file under the number of ours, or one behind it. */
const numbersDiffer = fault('numbers-differ', { accepted: z.int(), sequence })
/** The administration asks for an earlier file: it is past its keeping, or never was here. */
const missingFile = fault('missing-file', { sequence, why: z.enum(['removed', 'unknown']) })
/** Ours, under this number, is not in the file store any more, or not as it was: it is built again when the channel is opened, unless it was accepted. */
const payloadLost = fault('payload-lost', { sequence, how: z.enum(['missing', 'damaged']) })
/** One that was received. */
const downloadLost = fault('download-lost', { fileName: z.string(), how: z.enum(['missing', 'damaged']) })
/** A file came back: it is built again when the channel is opened. */
const fileReturned = fault('file-returned', { sequence, code: z.int(), message: z.string() })
const notAcknowledged = fault('not-acknowledged', { fileName: z.string(), by: CallFault })

/** Why a channel does not get on, or has stopped. */
export const ChannelFault = z.discriminatedUnion('reason', [
  unreachable,
  answered,
  numbersDiffer,
  missingFile,
  payloadLost,
  downloadLost,
  fileReturned,
  notAcknowledged,
  keptAsProse,
])
export type ChannelFault = z.infer<typeof ChannelFault>

/** Why a report does not get on: the order's own fault comes before its channel's. */
export const GatewayFault = z.discriminatedUnion('reason', [
  notInGbk,
  notEncodable,
  materialNotReportable,
  tooLarge,
  againstRule,
  error,
  unreachable,
  answered,
  numbersDiffer,
  missingFile,
  payloadLost,
  downloadLost,
  fileReturned,
  notAcknowledged,
  keptAsProse,
])
export type GatewayFault = z.infer<typeof GatewayFault>

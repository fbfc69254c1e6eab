import type { MaterialKind } from '@openbeian/filing'
import { type Attachment, type CodeTables, type OrderRecords, toXzhyd } from '@openbeian/regulator'
import type { Db } from '../../platform/postgres/database.ts'
import type { Channel } from '../../records/channels/channel.ts'
import { getChannel } from '../../records/channels/channels.store.ts'
import { codeTablesInForce } from '../../records/code-tables/code-tables.ts'
import { attachmentOf } from './attachments.ts'
import { tryOut } from './prepare-order.ts'

interface PaperAlone {
  part: 'subject' | 'service'
  regulatorId: string
  kind: MaterialKind
  contentType: string
  bytes: Buffer
}

const formats = { 'image/jpeg': 'jpeg', 'application/pdf': 'pdf' } as const
type ReportedType = keyof typeof formats

/**
 * A paper as it goes to the administration alone, within its limits, and tried out.
 * Throws `reporting.paper-not-reportable`, `regulator.not-encodable`, `regulator.code-missing`.
 */
export async function paperAsReported(
  db: Db,
  channelId: string,
  { part, kind, contentType, bytes, regulatorId }: PaperAlone,
): Promise<{ bytes: Buffer; contentType: ReportedType }> {
  const channel = await getChannel(db, channelId)
  const codes = await codeTablesInForce(db, channel.administration)
  const fitted = await attachmentOf({ kind, about: placeOf[part], contentType, bytes }, channel.dialect)
  const paper = {
    bytes: fitted.bytes,
    contentType: fitted.format === 'pdf' ? 'application/pdf' : 'image/jpeg',
  } as const
  tryOut(channel, codes, recordsOfPaper(codes, { part, kind, regulatorId, ...paper }))
  return paper
}

/** `XZHYD`. Throws `regulator.code-missing`. */
export function recordsOfPaper(
  codes: CodeTables,
  { part, regulatorId, kind, contentType, bytes }: PaperAlone & { contentType: ReportedType },
): OrderRecords {
  const about = placeOf[part]
  const attachment: Attachment = { kind, about, format: formats[contentType], bytes }
  const regulatorIds = new Map([[about, { regulatorId: BigInt(regulatorId) }]])
  return { materials: toXzhyd({ attachments: [attachment], codes, regulatorIds }) }
}

const placeOf = { subject: 'subject', service: 'services.0' } as const

/** So many fit into a file, whatever they are. */
export const maxPapersPerFile = ({ dialect: { limits } }: Channel): number =>
  Math.min(limits.records, Math.floor(limits.fileBytes / (2 * Math.max(limits.sheetBytes, limits.attachmentBytes))))

import type { MaterialKind } from '@openbeian/filing'
import { type Attachment, type CodeTables, type OrderRecords, toXzhyd } from '@openbeian/regulator'
import type { OpenMaterial } from '../../papers/materials/open-materials.ts'
import type { Db } from '../../platform/postgres/database.ts'
import type { Channel } from '../../records/channels/channel.ts'
import { getChannel } from '../../records/channels/channels.store.ts'
import { codeTablesInForce } from '../../records/code-tables/code-tables.ts'
import { attachmentOf } from './attachments.ts'
import { tryOut } from './prepare-order.ts'

interface MaterialAlone {
  part: 'subject' | 'service'
  regulatorId: string
  kind: MaterialKind
  contentType: OpenMaterial['contentType']
  bytes: Buffer
}

const formats = { 'image/jpeg': 'jpeg', 'application/pdf': 'pdf' } as const
type ReportedType = keyof typeof formats

/**
 * A filed material as it goes to the administration alone, within its limits, and tried out.
 * Throws `reporting.material-not-reportable`, `regulator.not-encodable`, `regulator.code-missing`.
 */
export async function filedMaterialAsReported(
  db: Db,
  channelId: string,
  { part, kind, contentType, bytes, regulatorId }: MaterialAlone,
): Promise<{ bytes: Buffer; contentType: ReportedType }> {
  const channel = await getChannel(db, channelId)
  const codes = await codeTablesInForce(db, channel.administration)
  const fitted = await attachmentOf({ kind, about: placeOf[part], contentType, bytes }, channel.dialect)
  const reported = {
    bytes: fitted.bytes,
    contentType: fitted.format === 'pdf' ? 'application/pdf' : 'image/jpeg',
  } as const
  tryOut(channel, codes, recordsOfMaterialAlone(codes, { part, kind, regulatorId, ...reported }))
  return reported
}

/** `XZHYD`. Throws `regulator.code-missing`. */
export function recordsOfMaterialAlone(
  codes: CodeTables,
  { part, regulatorId, kind, contentType, bytes }: MaterialAlone & { contentType: ReportedType },
): OrderRecords {
  const about = placeOf[part]
  const attachment: Attachment = { kind, about, format: formats[contentType], bytes }
  const regulatorIds = new Map([[about, { regulatorId: BigInt(regulatorId) }]])
  return { materials: toXzhyd({ attachments: [attachment], codes, regulatorIds }) }
}

const placeOf = { subject: 'subject', service: 'services.0' } as const

/**
 * How many materials fit into one file, even if each is as large as the dialect allows; twice its bytes leaves room for
 * base64 (4/3) and XML.
 */
export const maxFiledMaterialsPerFile = ({ dialect: { limits } }: Channel): number =>
  Math.min(limits.records, Math.floor(limits.fileBytes / (2 * Math.max(limits.sheetBytes, limits.attachmentBytes))))

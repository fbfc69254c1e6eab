import { FilingError, type MaterialKind, type MaterialOwner } from '@openbeian/filing'
import type { Attachment, Dialect } from '@openbeian/regulator'
import { type OpenMaterial, openMaterialsOf } from '../materials/open-materials.ts'
import type { Db } from '../platform/database.ts'
import type { Deps } from '../platform/deps.ts'
import { fitPicture } from './fit-picture.ts'

/** The papers of an order as they are reported. Throws `reporting.paper-not-reportable`. */
export async function attachmentsOf(db: Db, deps: Deps, orderId: string, dialect: Dialect): Promise<Attachment[]> {
  const attachments: Attachment[] = []
  // one after the other: a picture unpacked takes 50 MB
  for await (const material of openMaterialsOf(db, deps, orderId)) {
    attachments.push(await attachmentOf(material, dialect))
  }
  return attachments
}

/**
 * Pictures are made to fit; a PDF goes as it is where one may stand, and is never left out in silence.
 * Throws `reporting.paper-not-reportable`.
 */
export async function attachmentOf(
  { kind, about, contentType, bytes }: OpenMaterial,
  { limits }: Dialect,
): Promise<Attachment> {
  const limit = kind === 'verification-sheet' ? limits.sheetBytes : limits.attachmentBytes
  const refuse = (reason: 'pdf' | 'too-large' | 'unreadable') =>
    new FilingError('reporting.paper-not-reportable', { kind, about, reason })
  const it = { kind: kind as MaterialKind, about: about as MaterialOwner }

  if (contentType === 'application/pdf') {
    // V3.0 takes the scans of a pre-approval as JPEG only
    if (kind === 'pre-approval') throw refuse('pdf')
    if (bytes.length > limit) throw refuse('too-large')
    return { ...it, format: 'pdf', bytes }
  }
  const picture = await fitPicture(bytes, limit)
  if (!picture) throw refuse('unreadable')
  return { ...it, format: 'jpeg', bytes: picture }
}

import { type MaterialKind, maxPagesOfMaterial, rowOf } from '@openbeian/filing'
import type { Attachment, Dialect } from '@openbeian/regulator'
import { fitPicture } from '../../papers/copies/fit-picture.ts'
import { type OpenMaterial, openMaterialsOf } from '../../papers/materials/open-materials.ts'
import type { Deps } from '../../platform/deps.ts'
import { attachmentError } from '../files/attachments.errors.ts'

/** The papers of an order as they are reported. Throws `reporting.material-not-reportable`. */
export async function attachmentsOf(work: Deps, orderId: string, dialect: Dialect): Promise<Attachment[]> {
  const attachments: Attachment[] = []
  // one after the other: a picture unpacked takes 50 MB
  for await (const material of openMaterialsOf(work, orderId)) {
    for (const page of await pagesToReport(material, work, dialect)) {
      attachments.push(await attachmentOf(page, dialect))
    }
  }
  return attachments
}

/** A PDF that may not be reported as PDF is reported page by page as pictures, if all pages can be drawn. */
async function pagesToReport(
  material: OpenMaterial,
  { drawPdfPage }: Pick<Deps, 'drawPdfPage'>,
  dialect: Dialect,
): Promise<OpenMaterial[]> {
  const { contentType, bytes, pdfPages } = material
  if (contentType !== 'application/pdf' || !drawPdfPage || !pdfFault(material, dialect)) return [material]
  if (!pdfPages || pdfPages > maxPagesOfMaterial) return [material]
  const pages: OpenMaterial[] = []
  for (let page = 1; page <= pdfPages; page += 1) {
    const picture = await drawPdfPage(bytes, page)
    if (!picture) return [material]
    pages.push({ ...material, contentType: 'image/jpeg', bytes: picture })
  }
  return pages
}

/** What keeps a PDF from going as it is. */
function pdfFault({ kind, bytes }: OpenMaterial, dialect: Dialect): 'pdf' | 'too-large' | undefined {
  // V3.0 takes the scans of a pre-approval as JPEG only
  if (rowOf(kind).reportedIn === 'service') return 'pdf'
  return bytes.length > maxAttachmentBytes(kind, dialect) ? 'too-large' : undefined
}

const maxAttachmentBytes = (kind: MaterialKind, { limits }: Dialect): number =>
  rowOf(kind).sizeLimit === 'sheet' ? limits.sheetBytes : limits.attachmentBytes

/**
 * Pictures are shrunk to the dialect's limit. A PDF goes as it is where a PDF may stand; elsewhere this throws, so that no
 * material is left out silently.
 * Throws `reporting.material-not-reportable`.
 */
export async function attachmentOf(material: OpenMaterial, dialect: Dialect): Promise<Attachment> {
  const { kind, about, contentType, bytes, inGrey } = material
  const refuse = (reason: 'pdf' | 'too-large' | 'unreadable') =>
    attachmentError('reporting.material-not-reportable', { kind, about, reason })
  const it = { kind, about }

  if (contentType === 'application/pdf') {
    const fault = pdfFault(material, dialect)
    if (fault) throw refuse(fault)
    return { ...it, format: 'pdf', bytes }
  }
  const picture = await fitPicture(bytes, maxAttachmentBytes(kind, dialect), { inGrey })
  if (!picture) throw refuse('unreadable')
  return { ...it, format: 'jpeg', bytes: picture }
}

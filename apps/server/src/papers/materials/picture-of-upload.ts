import type { FaultCode, Hint } from '@openbeian/vision'
import type { Deps } from '../../platform/deps.ts'
import { isHeic } from '../copies/is-heic.ts'
import type { CleanCopy } from './clean-copy.ts'
import type { PictureFindings } from './materials.rows.ts'

/** The picture to judge: the upload with its camera data, or the first page of a PDF where pages can be drawn. */
export async function pictureOfUpload(
  { drawPdfPage }: Pick<Deps, 'drawPdfPage'>,
  uploaded: Buffer,
  clean: CleanCopy,
): Promise<{ bytes: Buffer; as: PictureFindings['as'] } | undefined> {
  if (clean.contentType === 'application/pdf') {
    const page = await drawPdfPage?.(clean.bytes)
    return page && { bytes: page, as: 'page' }
  }
  return isHeic(uploaded) ? { bytes: clean.bytes, as: 'copy' } : { bytes: uploaded, as: 'upload' }
}

/** A page is white to its edges and has no camera: the rest would be said of every clean scan. */
const ofPages: { faults: readonly FaultCode[]; hints: readonly Hint[] } = {
  faults: ['BLUR', 'DARK', 'LOW_RESOLUTION'],
  hints: ['screen-photo', 'edited'],
}

export const countsOnPage = {
  fault: (code: FaultCode): boolean => ofPages.faults.includes(code),
  hint: (hint: Hint): boolean => ofPages.hints.includes(hint),
}

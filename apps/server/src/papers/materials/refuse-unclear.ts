import type { MaterialKind } from '@openbeian/filing'
import { relevantFaults } from '@openbeian/vision'
import type { Deps } from '../../platform/deps.ts'
import { materialError } from './materials.errors.ts'
import type { PictureFindings } from './materials.rows.ts'
import { countsOnPage } from './picture-of-upload.ts'

/**
 * Refuses an unreadable picture, unless whoever sends it insists on it; what was found is returned for the reviewer. A
 * picture that cannot be judged now is let in for a reviewer to look at.
 * Throws `material.not-clear`.
 */
export async function refuseUnclear(
  { vision }: Deps,
  { kind, insists }: { kind: MaterialKind; insists: boolean },
  { bytes, as }: { bytes: Buffer; as: PictureFindings['as'] },
): Promise<PictureFindings | undefined> {
  if (!vision) return undefined
  const isPage = as === 'page'
  const judged = await vision.judge(bytes)
  if (judged.kind === 'unavailable') return undefined
  const faults = relevantFaults(kind, judged.faults)
    .filter(({ code }) => !isPage || countsOnPage.fault(code))
    .map(({ code, message }) => ({ code, ...message }))
  if (faults.length > 0 && !insists) throw materialError('material.not-clear', { kind, faults })
  const seen = judged.faults.map(({ code }) => code).filter((it) => !isPage || countsOnPage.fault(it))
  return {
    faults: seen,
    hints: isPage ? judged.hints.filter(countsOnPage.hint) : judged.hints,
    ...(faults.length > 0 ? { insistedOn: faults.map(({ code }) => code) } : {}),
    as,
  }
}

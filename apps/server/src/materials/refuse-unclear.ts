import { FilingError, type MaterialKind } from '@openbeian/filing'
import { faultsThatCount, type Hint } from '@openbeian/vision'
import type { Deps } from '../platform/deps.ts'
import { countsOnPage } from './picture-of-upload.ts'

/**
 * Refuses a picture nobody could read, and says what it looks like otherwise. What cannot be judged now is let in: a
 * person will look at it. Throws `material.not-clear`.
 */
export async function refuseUnclear(
  { vision }: Deps,
  kind: MaterialKind,
  bytes: Buffer,
  isPage = false,
): Promise<Hint[]> {
  if (!vision) return []
  const judged = await vision.judge(bytes)
  if (judged.kind === 'unavailable') return []
  const faults = faultsThatCount(kind, judged.faults)
    .filter(({ code }) => !isPage || countsOnPage.fault(code))
    .map(({ code, message }) => ({ code, ...message }))
  if (faults.length > 0) throw new FilingError('material.not-clear', { kind, faults })
  return isPage ? judged.hints.filter(countsOnPage.hint) : judged.hints
}

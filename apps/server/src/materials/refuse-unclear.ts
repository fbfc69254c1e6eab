import { FilingError, type MaterialKind } from '@openbeian/filing'
import type { FaultCode, Hint } from '@openbeian/vision'
import type { Deps } from '../platform/deps.ts'

/** Photographs of cards and certificates: all of it has to be in the picture. */
const wholePapers: readonly MaterialKind[] = ['subject-certificate', 'id-front', 'id-back', 'residence-proof']

/** What need not be read: drawings, and whatever else somebody adds. */
const notRead: readonly MaterialKind[] = ['other', 'app-icon']

const asksFor = (kind: MaterialKind, code: FaultCode): boolean => code !== 'CUT_EDGE' || wholePapers.includes(kind)

/**
 * Refuses a picture nobody could read, and says what it looks like otherwise. What cannot be judged now is let in: a
 * person will look at it. Throws `material.not-clear`.
 */
export async function refuseUnclear({ vision }: Deps, kind: MaterialKind, bytes: Buffer): Promise<Hint[]> {
  if (!vision || notRead.includes(kind)) return []
  const judged = await vision.judge(bytes)
  if (judged.kind === 'unavailable') return []
  const faults = judged.faults.filter((it) => asksFor(kind, it.code)).map(({ code, message }) => ({ code, ...message }))
  if (faults.length > 0) throw new FilingError('material.not-clear', { kind, faults })
  return judged.hints
}

import type { Deps } from '../../platform/deps.ts'
import type { JobData } from '../../platform/postgres/jobs.ts'
import { secondMs } from '../../platform/time/durations.ts'
import { engineTroubles, nextTryAt, type RetryPlan } from '../../platform/time/retry.ts'
import { openCurrentMaterial } from '../materials/open-current-material.ts'
import type { UnreadReason } from '../materials/unread-reason.ts'
import { settleCheck } from './checks.store.ts'
import { decideSeen } from './decide-seen.ts'
import { openPrinted } from './sealed-sheet.ts'
import { sealSeen } from './seen-on-sheet.ts'
import { readCode } from './sheet-code.ts'
import { pageLayout } from './sheet-layout.ts'
import { findSheetByCode } from './sheets.store.ts'

const retries: RetryPlan<UnreadReason> = { firstPauseMs: 15 * secondMs, maxTries: 4, passing: engineTroubles }

/** Checks a sheet that came back: whether it is ours, still says what was printed, and is signed. */
export async function checkSheetJob(deps: Deps, { materialId, tries }: JobData['check-sheet']): Promise<void> {
  const { db, cipher, vision, jobs, now, log, drawPdfPage } = deps
  const material = vision && (await openCurrentMaterial(deps, materialId))
  if (!material) return
  const isPdf = material.row.contentType === 'application/pdf'
  const picture = isPdf ? await drawPdfPage?.(material.bytes) : material.bytes
  const page = picture && (await vision.page(picture, pageLayout))
  if (page?.kind === 'page') {
    const code = page.codes.map(readCode).find((it) => it !== undefined)
    const sheet = code && (await findSheetByCode(db, material.row.providerId, code))
    const seen = decideSeen(page, material.row, sheet && { ...sheet, printed: openPrinted(cipher, sheet) })
    const resultSealed = sealSeen(cipher, materialId, seen)
    await settleCheck(db, materialId, { state: 'checked', reason: null, resultSealed, at: now() })
    return
  }
  const reason: UnreadReason = page ? page.reason : 'pdf-not-drawn'
  const startAfter = nextTryAt(retries, { triesFailed: tries + 1, reason, at: now() })
  if (startAfter) {
    await jobs.enqueue(db, 'check-sheet', { materialId, tries: tries + 1 }, { startAfter })
    return
  }
  log.warn({ materialId, reason }, 'a sheet was not looked at')
  await settleCheck(db, materialId, { state: 'unavailable', reason, resultSealed: null, at: now() })
}

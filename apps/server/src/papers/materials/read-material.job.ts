import { v30 } from '@openbeian/regulator'
import type { Deps } from '../../platform/deps.ts'
import type { JobData } from '../../platform/postgres/jobs.ts'
import { secondMs } from '../../platform/time/durations.ts'
import { engineTroubles, nextTryAt, type RetryPlan } from '../../platform/time/retry.ts'
import { legibleCopy } from './legible-copy.ts'
import { openFile } from './material-crypto.ts'
import { findMaterial } from './materials.store.ts'
import { settleReading } from './readings.store.ts'
import { sealReading } from './sealed-reading.ts'
import type { UnreadReason } from './unread-reason.ts'

/** No paper that is read is a verification sheet, which may be larger. */
const maxReportedBytes = v30.limits.attachmentBytes
/** Other reasons stay as they are until an operator does something. */
const retries: RetryPlan<UnreadReason> = { firstPauseMs: 15 * secondMs, maxTries: 4, passing: engineTroubles }

/** Reads a stored paper and keeps what it says, sealed. Reading that cannot be done is kept as that: the order goes on by hand. */
export async function readMaterialJob(
  deps: Deps,
  { materialId, paperKind, askedAt, tries, typedFirst = [] }: JobData['read-material'],
): Promise<void> {
  const { db, files, cipher, vision, jobs, now, log, drawPdfPage } = deps
  const material = await findMaterial(db, materialId)
  if (!material || material.replacedAt) return
  const bytes = openFile(cipher, material.fileId, {
    bytes: await files.get(material.fileId),
    dataKey: material.dataKey,
  })
  const isPdf = material.contentType === 'application/pdf'
  const picture = isPdf ? await drawPdfPage?.(bytes) : bytes
  const read = picture && (await vision?.read(paperKind, picture))

  if (vision && read?.kind === 'read') {
    const { rotation, fields, hints, looksLike } = read
    const { lost, inGrey } = await legibleCopy(vision, {
      paperKind,
      bytes: picture ?? bytes,
      read,
      maxBytes: maxReportedBytes,
    })
    const kept = {
      rotation,
      fields,
      hints,
      ...(looksLike ? { looksLike } : {}),
      typedFirst,
      lostWhenReported: lost,
      ...(inGrey ? { inGrey } : {}),
    }
    const readingSealed = sealReading(cipher, materialId, kept)
    await settleReading(db, {
      materialId,
      askedAt: new Date(askedAt),
      settled: { state: 'read', reason: null, readingSealed },
    })
    return
  }
  const reason: UnreadReason = picture
    ? read?.kind === 'unavailable'
      ? read.reason
      : 'engine-missing'
    : 'pdf-not-drawn'
  const startAfter = nextTryAt(retries, { triesFailed: tries + 1, reason, at: now() })
  if (startAfter) {
    await jobs.enqueue(
      db,
      'read-material',
      { materialId, paperKind, askedAt, tries: tries + 1, typedFirst },
      { startAfter },
    )
    return
  }
  log.warn({ materialId, reason }, 'a paper was not read')
  await settleReading(db, {
    materialId,
    askedAt: new Date(askedAt),
    settled: { state: 'unavailable', reason, readingSealed: null },
  })
}

import type { FaceAnswer } from '@openbeian/vision'
import {
  type FaceCheckRow,
  findCheck,
  giveUpCheck,
  settleCheck,
  wereSentBefore,
} from '../../judging/identity/faces.store.ts'
import { facesInForce } from '../../judging/identity/faces-in-force.ts'
import { openPicture, openSealed } from '../../papers/materials/sealed-files.ts'
import { type Deps, type FaceSettings, inTransaction } from '../../platform/deps.ts'
import type { JobData } from '../../platform/postgres/jobs.ts'
import { secondMs } from '../../platform/time/durations.ts'
import { engineTroubles, nextTryAt, type RetryPlan } from '../../platform/time/retry.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { finishHandover } from '../../records/handovers/finish-handover.ts'
import { aboutOrder } from '../../records/orders/order.ts'
import { cutFrames } from './frames-file.ts'

const retries: RetryPlan<Unavailable['reason']> = {
  firstPauseMs: 5 * secondMs,
  maxTries: 3,
  passing: engineTroubles,
}

/** Has the frames of a check compared. When nobody can say, that is kept: the order goes on by hand. */
export async function judgeFaceJob(deps: Deps, { checkId, tries }: JobData['judge-face']): Promise<void> {
  const { db, jobs, log, now } = deps
  const check = await findCheck(db, checkId)
  if (check?.state !== 'judging') return
  const faces = await facesInForce(db, deps.faces, check.providerId)
  const answer = faces ? await judged(deps, faces, check) : nobodyCompares
  const startAfter =
    answer.kind === 'unavailable'
      ? nextTryAt(retries, { triesFailed: tries + 1, reason: answer.reason, at: now() })
      : undefined
  if (startAfter) {
    await jobs.enqueue(db, 'judge-face', { checkId, tries: tries + 1 }, { startAfter })
    return
  }
  const provider = faces?.provider.name ?? 'none'
  await inTransaction(deps, async ({ db, cipher }) => {
    const outcome =
      answer.kind === 'decided' ? { result: answer.result, reasons: answer.reasons } : { unavailable: answer.reason }
    if (answer.kind === 'decided') await settleCheck(db, checkId, { ...answer, provider, at: now() })
    else await giveUpCheck(db, checkId, { reason: answer.reason, at: now() })
    const { providerId, orderId, handoverId } = check
    const after = { check: checkId, provider, ...outcome }
    await writeAudit({ db, cipher }, { providerId, action: 'face.judge', about: aboutOrder(orderId), after })
    // who failed may try again by the same link
    const isOver = answer.kind !== 'decided' || answer.result !== 'fail'
    if (handoverId && isOver) await finishHandover({ db, cipher }, { handoverId, at: now(), providerId })
  })
  if (answer.kind === 'unavailable') log.warn({ checkId, reason: answer.reason }, 'a face was not compared')
}

/** The terms were withdrawn after the challenge was given out. */
const nobodyCompares = { kind: 'unavailable', reason: 'off' } as const

type Unavailable = Extract<FaceAnswer, { kind: 'unavailable' }> | typeof nobodyCompares

async function judged(deps: Deps, { provider }: FaceSettings, check: FaceCheckRow): Promise<FaceAnswer> {
  const { framesFileId: fileId, framesDataKey: dataKey, framesAtMs, framesBytes } = check
  if (!fileId || !dataKey) return { kind: 'unavailable', reason: 'crashed' }
  if (await wereSentBefore(deps.db, check)) return replayed(check)
  const bytes = await openSealed(deps, { fileId, dataKey })
  const portrait = check.portraitId ? await openPicture(deps, check.portraitId) : undefined
  return provider.check({
    steps: check.steps,
    frames: cutFrames(bytes, framesBytes, framesAtMs).map((frame, n) => ({
      atMs: framesAtMs[n] ?? 0,
      bytes: frame,
    })),
    tookMs: (check.answeredAt?.getTime() ?? 0) - check.askedAt.getTime(),
    timed: check.timed,
    ...(portrait ? { portrait } : {}),
  })
}

/** The same bytes never come out of a camera twice. */
const replayed = ({ framesBytes }: FaceCheckRow): FaceAnswer => ({
  kind: 'decided',
  result: 'fail',
  reasons: ['sent-before'],
  scores: { frames: framesBytes.length, actions: [] },
})

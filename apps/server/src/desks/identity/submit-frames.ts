import { answerCheck, findCheck, findConsent } from '../../judging/identity/faces.store.ts'
import { facesInForce } from '../../judging/identity/faces-in-force.ts'
import { getFaces, refuseOutOfTime } from '../../judging/identity/refuse-unready.ts'
import { storeSealed, takeOverSealed } from '../../papers/materials/sealed-files.ts'
import { inTransaction, type Work } from '../../platform/deps.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { aboutOrder } from '../../records/orders/order.ts'
import { getVisibleOrder, lockVisibleOrder } from '../../records/orders/visible-order.ts'
import { faceError } from './faces.errors.ts'
import { cutFrames } from './frames-file.ts'
import { nonceKeyOf } from './nonce.ts'

export interface SentFrames {
  checkId: string
  nonce: string
  /** Milliseconds since the capture began, one for each frame. */
  atMs: number[]
  /** How long each frame is in `bytes`, where they lie one after the other. */
  sizes: number[]
  bytes: Buffer
  /** The link through which the frames came; undefined: a session. */
  handoverId?: string
}

/**
 * Takes the frames of a challenge, once; they are judged by a job.
 * Throws `faces.off`, `faces.challenge-over`, `faces.frames-unusable`, `faces.consent-needed`, `order.not-found`, `order.not-editable`.
 */
export async function submitFrames(
  work: Work,
  { orderId, checkId, nonce, atMs, sizes, bytes, handoverId }: SentFrames & { orderId: string },
): Promise<void> {
  const { db, cipher, jobs, now } = work
  const { providerId } = await getVisibleOrder(db, work.caller, orderId)
  // nothing is taken in once the terms were withdrawn
  getFaces(await facesInForce(db, work.faces, providerId))
  const check = await findCheck(db, checkId)
  const isOurs = check?.orderId === orderId && check.handoverId === (handoverId ?? null)
  if (!check || !isOurs) throw faceError('faces.challenge-over')
  const frames = cutFrames(bytes, sizes, atMs)

  const { fileId, dataKey } = await storeSealed(work, bytes)
  await inTransaction(work, async ({ db }) => {
    const order = await lockVisibleOrder(db, work.caller, orderId)
    refuseOutOfTime(work.caller, order)
    const consent = await findConsent(db, orderId, check.personKey)
    if (!consent?.agrees) throw faceError('faces.consent-needed', { about: '' })
    const answered = await answerCheck(db, checkId, {
      nonceKey: nonceKeyOf(cipher, nonce),
      at: now(),
      framesFileId: fileId,
      framesDataKey: dataKey,
      framesAtMs: atMs,
      framesBytes: sizes,
      frameKeys: frames.map((it) => cipher.blindIndex('face-frame', it.toString('base64')).toString('base64')),
    })
    if (!answered) throw faceError('faces.challenge-over')
    await takeOverSealed(db, fileId)
    await jobs.enqueue(db, 'judge-face', { checkId, tries: 0 })
    const after = { check: checkId, frames: frames.length }
    await writeAudit({ db, cipher }, { caller: work.caller, action: 'face.send', about: aboutOrder(orderId), after })
  })
}

import { randomBytes, randomInt } from 'node:crypto'
import type { StartedFaceCheck } from '@openbeian/contract'
import type { MaterialOwner } from '@openbeian/filing'
import { captureMs, newChallenge } from '@openbeian/vision'
import { getFacePerson } from '../../judging/identity/face-persons.ts'
import { findConsent, insertCheck, listChecks } from '../../judging/identity/faces.store.ts'
import { facesInForce } from '../../judging/identity/faces-in-force.ts'
import { portraitOf } from '../../judging/identity/portrait-of-person.ts'
import { getFaces, refuseAfterFailures, refuseOutOfTime } from '../../judging/identity/refuse-unready.ts'
import { findMaterialsOf } from '../../papers/materials/materials-of-order.ts'
import { inTransaction, type Work } from '../../platform/deps.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { aboutOrder, openFiling } from '../../records/orders/order.ts'
import { lockVisibleOrder } from '../../records/orders/visible-order.ts'
import { consentText } from './consent-text.ts'
import { faceError } from './faces.errors.ts'
import { nonceKeyOf } from './nonce.ts'

/** From the challenge to the last byte of its frames. A film is recorded first and takes longer. */
const validSeconds = { camera: 60, film: 150 }
const frameEveryMs = 300

/**
 * Gives out a challenge for one person of an order, good once and for a minute.
 * Throws `faces.off`, `faces.person-unknown`, `faces.consent-needed`, `faces.portrait-needed`, `faces.too-many-failures`, `order.not-found`, `order.not-editable`.
 */
export async function startFaceCheck(
  work: Work,
  {
    orderId,
    about,
    mode,
    handoverId,
  }: { about: MaterialOwner; mode: 'camera' | 'film'; handoverId?: string } & { orderId: string },
): Promise<StartedFaceCheck> {
  const { cipher, now } = work
  return inTransaction(work, async ({ db }) => {
    const order = await lockVisibleOrder(db, work.caller, orderId)
    const { provider, keptDays } = getFaces(await facesInForce(db, work.faces, order.providerId))
    refuseOutOfTime(work.caller, order)
    const person = getFacePerson(cipher, openFiling(cipher, order), about)
    const consent = await findConsent(db, orderId, person.key)
    if (!consent?.agrees || consent.textVersion !== consentText(keptDays, provider.name).version) {
      throw faceError('faces.consent-needed', { about })
    }
    const checks = (await listChecks(db, orderId)).filter((it) => it.personKey.equals(person.key))
    refuseAfterFailures(checks)
    const portrait = portraitOf(person, await findMaterialsOf(db, orderId))
    if (!portrait) throw faceError('faces.portrait-needed', { about })

    const steps = newChallenge(randomInt)
    const nonce = randomBytes(32).toString('base64url')
    const expiresAt = new Date(now().getTime() + validSeconds[mode] * 1000)
    const { id } = await insertCheck(db, {
      providerId: order.providerId,
      orderId,
      portraitId: portrait.id,
      personKey: person.key,
      consentId: consent.id,
      handoverId: handoverId ?? null,
      nonceKey: nonceKeyOf(cipher, nonce),
      steps: JSON.stringify(steps),
      timed: mode === 'camera',
      askedBy: work.caller.accountId,
      askedAt: now(),
      expiresAt,
    })
    await writeAudit(
      { db, cipher },
      {
        caller: work.caller,
        action: 'face.start',
        about: aboutOrder(orderId),
        after: { check: id, of: about, mode, ...(handoverId ? { handover: handoverId } : {}) },
      },
    )
    return { checkId: id, nonce, steps, frameEveryMs, lengthMs: captureMs(steps), expiresAt: expiresAt.toISOString() }
  })
}

import { type MaterialOwner, shanghaiDay } from '@openbeian/filing'
import { certificateAt, getFacePerson } from '../../judging/identity/face-persons.ts'
import { insertConsent } from '../../judging/identity/faces.store.ts'
import { facesInForce } from '../../judging/identity/faces-in-force.ts'
import { getFaces, refuseOutOfTime } from '../../judging/identity/refuse-unready.ts'
import { inTransaction, type Work } from '../../platform/deps.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { aboutOrder, openFiling } from '../../records/orders/order.ts'
import { lockVisibleOrder } from '../../records/orders/visible-order.ts'
import { isUnderFourteen } from '../../records/privacy/material-consent-text.ts'
import { privacyError } from '../../records/privacy/privacy.errors.ts'
import { consentText } from './consent-text.ts'
import { faceError } from './faces.errors.ts'
import { removeFramesOf } from './remove-frames.ts'

interface ConsentStatement {
  about: MaterialOwner
  textVersion: string
  agrees: boolean
  /** Said by the guardian of a child under fourteen. */
  guardian?: boolean
  /** The link through which the consent was given. */
  handoverId?: string
}

/**
 * Stores the person's answer to the consent text. A refusal withdraws an earlier consent and deletes the frames.
 * Throws `order.not-found`, `order.not-editable`, `faces.off`, `faces.person-unknown`, `faces.consent-outdated`, `privacy.guardian-needed`.
 */
export async function giveConsent(
  work: Work,
  { orderId, about, textVersion, agrees, guardian = false, handoverId }: ConsentStatement & { orderId: string },
): Promise<void> {
  const { cipher, now } = work
  await inTransaction(work, async (work) => {
    const order = await lockVisibleOrder(work.db, work.caller, orderId)
    // who takes a consent back is never too late
    if (agrees) refuseOutOfTime(work.caller, order)
    const filing = openFiling(cipher, order)
    const person = getFacePerson(cipher, filing, about)
    if (agrees) {
      if (!guardian && isUnderFourteen(certificateAt(filing, about), shanghaiDay(now())))
        throw privacyError('privacy.guardian-needed')
      const { provider, keptDays } = getFaces(await facesInForce(work.db, work.faces, order.providerId))
      const { version } = consentText(keptDays, provider.name)
      if (textVersion !== version) throw faceError('faces.consent-outdated', { version })
    }
    await insertConsent(work.db, {
      orderId,
      personKey: person.key,
      textVersion,
      agrees,
      byGuardian: guardian,
      decidedBy: work.caller.accountId,
      decidedAt: now(),
    })
    if (!agrees) await removeFramesOf(work, { orderId, personKey: person.key })
    const after = {
      of: about,
      agrees,
      textVersion,
      ...(guardian ? { guardian } : {}),
      ...(handoverId ? { handover: handoverId } : {}),
    }
    await writeAudit(work, { caller: work.caller, action: 'face.consent', about: aboutOrder(orderId), after })
  })
}

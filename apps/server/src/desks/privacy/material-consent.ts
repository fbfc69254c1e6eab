import type { ConsentSpeaker, MaterialConsentView } from '@openbeian/contract'
import { type Filing, isMaterialOwner, type MaterialOwner, shanghaiDay, showsPerson } from '@openbeian/filing'
import { facePersons } from '../../judging/identity/face-persons.ts'
import { removeAtOnce } from '../../papers/materials/remove-at-once.ts'
import { inTransaction, type Work, type WorkInTx } from '../../platform/deps.ts'
import { actsByMandate, mayTo } from '../../platform/visible-to.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { aboutOrder, type Order, openFiling } from '../../records/orders/order.ts'
import { mayEdit } from '../../records/orders/order-rights.ts'
import { orderError } from '../../records/orders/orders.errors.ts'
import { getVisibleOrder, lockVisibleOrder } from '../../records/orders/visible-order.ts'
import { isUnderFourteen, materialConsentText } from '../../records/privacy/material-consent-text.ts'
import { insertMaterialConsent, listMaterialConsents } from '../../records/privacy/material-consents.store.ts'
import { privacyError } from '../../records/privacy/privacy.errors.ts'
import { askAboutData } from './ask-about-data.ts'

/** Throws `order.not-found`. */
export async function viewMaterialConsent(work: Work, { orderId }: { orderId: string }): Promise<MaterialConsentView> {
  const order = await getVisibleOrder(work.db, work.caller, orderId)
  refuseOthers(work, order)
  const said = await listMaterialConsents(work.db, orderId)
  return {
    text: materialConsentText,
    said: said.flatMap(({ about, agrees, textVersion, saidAs, handoverId, decidedAt }) =>
      about === 'order' || isMaterialOwner(about)
        ? [{ about, agrees, textVersion, saidAs, byLink: handoverId !== null, at: decidedAt.toISOString() }]
        : [],
    ),
    guardianNeeded: childrenOf(openFiling(work.cipher, order), work.now()),
    onlyByPersons: actsByMandate(work.caller, order),
  }
}

/** Staff speak for the persons of what they began themselves, and of no other order. */
function refuseOthers({ caller }: Work, order: Order): void {
  if (mayTo(caller, 'order.edit', order)) return
  const { id: orderId, state } = order
  throw orderError('order.not-editable', { orderId, state, allowed: [] })
}

interface Statement {
  orderId: string
  /** Left out: for all persons of the order. */
  about?: MaterialOwner
  textVersion: string
  agrees: boolean
  saidAs: ConsentSpeaker
  handoverId?: string
}

/**
 * Keeps what was said. A no takes the papers of those persons out of an order that can still be changed, and deletes them.
 * A third party agrees for nobody: persons do on a link of their own, or the sponsor's people.
 * Throws `order.not-found`, `privacy.consent-of-persons`, `privacy.consent-outdated`, `privacy.guardian-needed`.
 */
export async function giveMaterialConsent(work: Work, { orderId, about, ...said }: Statement): Promise<void> {
  await inTransaction(work, async (work) => {
    const order = await lockVisibleOrder(work.db, work.caller, orderId)
    refuseOthers(work, order)
    const filing = openFiling(work.cipher, order)
    if (said.agrees) {
      if (said.handoverId === undefined && actsByMandate(work.caller, order))
        throw privacyError('privacy.consent-of-persons')
      const { version } = materialConsentText
      if (said.textVersion !== version) throw privacyError('privacy.consent-outdated', { version })
      const children = childrenOf(filing, work.now()).filter((it) => about === undefined || it === about)
      if (children.length > 0 && said.saidAs !== 'guardian') throw privacyError('privacy.guardian-needed')
    }
    const person = about && facePersons(work.cipher, filing).find((it) => it.places.includes(about))
    await insertMaterialConsent(work.db, {
      orderId,
      ...said,
      about: about ?? 'order',
      personKey: person?.key ?? null,
      handoverId: said.handoverId ?? null,
      decidedBy: work.caller.accountId,
      decidedAt: work.now(),
    })
    const removed = said.agrees ? 0 : await takeOut(work, { order, filing, about })
    const after = { of: about ?? 'order', ...said, ...(removed ? { removed } : {}) }
    await writeAudit(work, { caller: work.caller, action: 'material.consent', about: aboutOrder(orderId), after })
  })
}

async function takeOut(
  work: WorkInTx,
  { order, filing, about }: { order: Order; filing: Filing; about: MaterialOwner | undefined },
): Promise<number> {
  if (!mayEdit(work.caller, order)) {
    // what was handed in is no longer the applicant’s to take out: staff are told, and answer
    await askAboutData(work, { customerId: order.customerId, kind: 'withdrawal', words: order.reference })
    return 0
  }
  return removeAtOnce(work, {
    orderId: order.id,
    caller: work.caller,
    isMeant: (it) => showsPerson(it.kind, filing) && (about === undefined || it.about === about),
  })
}

/** Places whose person is under fourteen. */
function childrenOf(filing: Filing, now: Date): MaterialOwner[] {
  const today = shanghaiDay(now)
  const { subject, services } = filing
  return [
    ...(isUnderFourteen(subject.principal.certificate, today) ? (['subject'] as const) : []),
    ...services.flatMap(({ manager }, at) =>
      isUnderFourteen(manager.certificate, today) ? [`services.${at}` as const] : [],
    ),
  ]
}

import type { HandoverFaceView, StartedFaceCheck } from '@openbeian/contract'
import { getFacePerson } from '../../judging/identity/face-persons.ts'
import { type Deps, inTransaction } from '../../platform/deps.ts'
import { finishHandover } from '../../records/handovers/finish-handover.ts'
import { openFiling } from '../../records/orders/order.ts'
import { getVisibleOrder } from '../../records/orders/visible-order.ts'
import { giveConsent } from '../identity/give-consent.ts'
import { askForOtherWay } from '../identity/other-way.ts'
import { startFaceCheck } from '../identity/start-face-check.ts'
import { type SentFrames, submitFrames } from '../identity/submit-frames.ts'
import { viewFaces } from '../identity/view-faces.ts'
import { handoverError } from './handover.errors.ts'
import type { OpenedHandover } from './open-handover.ts'

/** How far the person of a link is, as an applicant sees it whoever handed the link out. Throws `handover.person-changed`. */
export async function viewFaceByHandover(deps: Deps, held: OpenedHandover): Promise<HandoverFaceView> {
  const { orderId, about } = await placeOf(deps, held)
  const { open, consent, persons } = await viewFaces({ ...deps, caller: held.caller }, { orderId, forStaff: false })
  const person = persons.find((it) => it.places.includes(about))
  if (!person) throw handoverError('handover.person-changed')
  return { open, ...(consent ? { consent } : {}), person }
}

/** Throws `handover.person-changed`, and what `giveConsent` throws. */
export async function consentByHandover(
  deps: Deps,
  held: OpenedHandover,
  said: { textVersion: string; agrees: boolean },
): Promise<HandoverFaceView> {
  const { orderId, about, handoverId } = await placeOf(deps, held)
  await giveConsent({ ...deps, caller: held.caller }, { orderId, about, ...said, handoverId })
  return viewFaceByHandover(deps, held)
}

/** Throws `handover.person-changed`, and what `startFaceCheck` throws. */
export async function startCheckByHandover(
  deps: Deps,
  held: OpenedHandover,
  { mode }: { mode: 'camera' | 'film' },
): Promise<StartedFaceCheck> {
  const { orderId, about, handoverId } = await placeOf(deps, held)
  return startFaceCheck({ ...deps, caller: held.caller }, { orderId, about, mode, handoverId })
}

/** Throws `handover.person-changed`, and what `submitFrames` throws. */
export async function sendFramesByHandover(
  deps: Deps,
  held: OpenedHandover,
  sent: Omit<SentFrames, 'handoverId'>,
): Promise<HandoverFaceView> {
  const { orderId, handoverId } = await placeOf(deps, held)
  await submitFrames({ ...deps, caller: held.caller }, { orderId, ...sent, handoverId })
  return viewFaceByHandover(deps, held)
}

type OtherWayBody = Omit<Parameters<typeof askForOtherWay>[1], 'about' | 'orderId'>

/** Who goes another way is done with the phone. Throws `handover.person-changed`, and what `askForOtherWay` throws. */
export async function otherWayByHandover(
  deps: Deps,
  held: OpenedHandover,
  wish: OtherWayBody,
): Promise<HandoverFaceView> {
  const { orderId, about, handoverId } = await placeOf(deps, held)
  const { caller } = held
  await askForOtherWay({ ...deps, caller }, { orderId, about, ...wish })
  const at = deps.now()
  await inTransaction(deps, (work) => finishHandover(work, { handoverId, at, caller }))
  return viewFaceByHandover(deps, held)
}

/** A link is for one person: whoever is named in their place since needs a link of their own. */
async function placeOf({ db, cipher }: Deps, { handover, caller }: OpenedHandover) {
  const { id: handoverId, orderId, about, personKey } = handover
  const order = await getVisibleOrder(db, caller, orderId)
  const { key } = getFacePerson(cipher, openFiling(cipher, order), about)
  if (!personKey?.equals(key)) throw handoverError('handover.person-changed')
  return { handoverId, orderId, about }
}

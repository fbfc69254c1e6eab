import type { HandoverStep } from '@openbeian/contract'
import { type Filing, type MaterialKind, type MaterialOwner, valueAt } from '@openbeian/filing'
import { getFacePerson } from '../../judging/identity/face-persons.ts'
import { refuseOutOfTime } from '../../judging/identity/refuse-unready.ts'
import { sheetError } from '../../papers/sheets/sheets.errors.ts'
import { getSignable } from '../../papers/sheets/signable-sheet.ts'
import type { WorkInTx } from '../../platform/deps.ts'
import { type Order, openFiling } from '../../records/orders/order.ts'
import { refuseUneditable } from '../../records/orders/order-rights.ts'
import { orderError } from '../../records/orders/orders.errors.ts'
import { pathOfName, personOf } from './person-of-step.ts'

/** What a link is bound to besides its order. */
interface BegunStep {
  about: MaterialOwner
  kinds: MaterialKind[]
  sheetId?: string
  personKey?: Buffer
  /** Where the filing has the person whose step it is. */
  personAt: string
}

/** Throws `order.not-editable`, `order.no-such-field`, `faces.person-unknown`, `sheets.not-found`, `sheets.not-on-screen`, `sheets.stale`. */
export async function beginStep(
  work: WorkInTx,
  { order, step }: { order: Order; step: HandoverStep },
): Promise<BegunStep> {
  const filing = openFiling(work.cipher, order)
  switch (step.step) {
    case 'upload':
      refuseUneditable(work.caller, order)
      refuseNoPlace(filing, step.about)
      return { about: step.about, kinds: [...new Set(step.kinds)], personAt: personOf(step.about) }
    case 'liveness': {
      refuseOutOfTime(work.caller, order)
      refuseNoPlace(filing, step.about)
      const { key } = getFacePerson(work.cipher, filing, step.about)
      return { about: step.about, kinds: [], personKey: key, personAt: personOf(step.about) }
    }
    case 'signature': {
      const { sheet, printed } = await getSignable(work, step.sheetId)
      if (sheet.orderId !== order.id) throw sheetError('sheets.not-found', { sheetId: step.sheetId })
      const { id: sheetId, about, kind } = sheet
      return { about, kinds: [kind], sheetId, personAt: pathOfName(filing, printed.signer.name) }
    }
  }
}

function refuseNoPlace(filing: Filing, about: MaterialOwner): void {
  if (valueAt(filing, about) === undefined) throw orderError('order.no-such-field', { paths: [about] })
}

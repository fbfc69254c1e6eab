import type { Filing } from '@openbeian/filing'
import type { DepsInTx } from '../../platform/deps.ts'
import { type Order, openFiling } from '../../records/orders/order.ts'
import { askForReading } from './ask-for-reading.ts'
import { paperKindOf } from './kind-to-read.ts'
import { listCurrent } from './materials.store.ts'
import { bearsFields } from './read-first-page.ts'
import { forgetReading } from './readings.store.ts'

/** Papers that are something else since another type of certificate was chosen are read as that. */
export async function readAgain(work: DepsInTx, before: Order, after: Order): Promise<void> {
  if (!work.vision || before === after) return
  const was = openFiling(work.cipher, before)
  const is = openFiling(work.cipher, after)
  if (chosenTypes(was) === chosenTypes(is)) return

  for (const row of await listCurrent(work.db, after.id)) {
    const { kind, about } = row
    const paperKind = paperKindOf(is, kind, about)
    if (paperKind === paperKindOf(was, kind, about) || !(await bearsFields(work.db, row))) continue
    if (paperKind) await askForReading(work, { order: after, row, hints: [] })
    else await forgetReading(work.db, row.id)
  }
}

const chosenTypes = ({ subject, services }: Filing): string =>
  JSON.stringify([
    subject.nature,
    subject.certificate.type,
    subject.principal.certificate.type,
    services.map(({ manager }) => manager.certificate.type),
  ])

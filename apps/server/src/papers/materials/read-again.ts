import type { Filing, MaterialKind, MaterialOwner } from '@openbeian/filing'
import type { Deps } from '../../platform/deps.ts'
import type { Tx } from '../../platform/postgres/database.ts'
import { type Order, openFiling } from '../../records/orders/order.ts'
import { askForReading } from './ask-for-reading.ts'
import { listCurrent } from './materials.store.ts'
import { paperOfMaterial } from './paper-of-material.ts'
import { bearsFields } from './read-first-page.ts'
import { forgetReading } from './readings.store.ts'

/** Papers that are something else since another type of certificate was chosen are read as that. */
export async function readAgain(tx: Tx, deps: Deps, before: Order, after: Order): Promise<void> {
  if (!deps.vision || before === after) return
  const was = openFiling(deps.cipher, before)
  const is = openFiling(deps.cipher, after)
  if (chosenTypes(was) === chosenTypes(is)) return

  for (const row of await listCurrent(tx, after.id)) {
    const [kind, about] = [row.kind as MaterialKind, row.about as MaterialOwner]
    const paper = paperOfMaterial(is, kind, about)
    if (paper === paperOfMaterial(was, kind, about) || !(await bearsFields(tx, row))) continue
    if (paper) await askForReading(tx, deps, after, row, [])
    else await forgetReading(tx, row.id)
  }
}

const chosenTypes = ({ subject, services }: Filing): string =>
  JSON.stringify([
    subject.nature,
    subject.certificate.type,
    subject.principal.certificate.type,
    services.map(({ manager }) => manager.certificate.type),
  ])

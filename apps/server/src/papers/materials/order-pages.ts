import type { MaterialView } from '@openbeian/contract'
import { FilingError, type MaterialKind, type MaterialOwner } from '@openbeian/filing'
import type { Caller } from '../../platform/caller.ts'
import type { Deps } from '../../platform/deps.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { aboutOrder } from '../../records/orders/order.ts'
import { refuseUneditable } from '../../records/orders/order-rights.ts'
import { notePreparer } from '../../records/orders/preparers.ts'
import { lockVisibleOrder } from '../../records/orders/visible-order.ts'
import { listMaterials } from './list-materials.ts'
import { listPages, putAtPage } from './materials.store.ts'
import { readFirstPage } from './read-first-page.ts'

interface PagesInOrder {
  kind: MaterialKind
  about: MaterialOwner
  /** All that count now, each once. */
  pages: string[]
}

/** Puts the pages of a paper in this order. Throws `material.pages-changed`, `order.not-found`, `order.not-editable`. */
export async function orderPages(
  deps: Deps,
  caller: Caller,
  orderId: string,
  { kind, about, pages }: PagesInOrder,
): Promise<{ materials: MaterialView[] }> {
  return deps.db.transaction().execute(async (tx) => {
    const order = await lockVisibleOrder(tx, caller, orderId)
    refuseUneditable(caller, order)
    const current = await listPages(tx, orderId, kind, about)
    const isComplete = current.every(({ id }) => pages.includes(id))
    if (pages.length !== current.length || !isComplete) throw new FilingError('material.pages-changed', { kind })

    // behind all that are there: no two are ever at the same place
    const behind = (current.at(-1)?.page ?? 0) + 1
    for (const [index, id] of pages.entries()) await putAtPage(tx, id, behind + index)
    await readFirstPage(tx, deps, order, { order_id: orderId, kind, about })
    await notePreparer(tx, order, caller)
    const after = { material: pages[0], kind, of: about, pages }
    await writeAudit(tx, { caller, action: 'material.order-pages', about: aboutOrder(orderId), after })
    return { materials: await listMaterials(tx, orderId) }
  })
}

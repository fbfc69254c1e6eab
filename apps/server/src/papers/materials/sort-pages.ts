import type { MaterialView } from '@openbeian/contract'
import type { MaterialKind, MaterialOwner } from '@openbeian/filing'
import { inTransaction, type Work } from '../../platform/deps.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { aboutOrder } from '../../records/orders/order.ts'
import { refuseUneditable } from '../../records/orders/order-rights.ts'
import { notePreparer } from '../../records/orders/preparers.ts'
import { lockVisibleOrder } from '../../records/orders/visible-order.ts'
import { listMaterials } from './list-materials.ts'
import { materialError } from './materials.errors.ts'
import { listPages, putAtPage } from './materials.store.ts'
import { readFirstPage } from './read-first-page.ts'

interface SortedPages {
  kind: MaterialKind
  about: MaterialOwner
  /** All that count now, each once. */
  pages: string[]
}

/** Puts the pages of a paper in this order. Throws `material.pages-changed`, `order.not-found`, `order.not-editable`. */
export async function sortPages(
  work: Work,
  { orderId, kind, about, pages }: SortedPages & { orderId: string },
): Promise<{ materials: MaterialView[] }> {
  return inTransaction(work, async (work) => {
    const order = await lockVisibleOrder(work.db, work.caller, orderId)
    refuseUneditable(work.caller, order)
    const current = await listPages(work.db, { orderId, kind, about })
    const isComplete = current.every(({ id }) => pages.includes(id))
    if (pages.length !== current.length || !isComplete) throw materialError('material.pages-changed', { kind })

    // behind all that are there: no two are ever at the same place
    const behind = (current.at(-1)?.page ?? 0) + 1
    for (const [index, id] of pages.entries()) await putAtPage(work.db, id, behind + index)
    await readFirstPage(work, order, { orderId, kind, about })
    await notePreparer(work.db, order, work.caller)
    const after = { material: pages[0], kind, of: about, pages }
    await writeAudit(work, {
      caller: work.caller,
      action: 'material.order-pages',
      about: aboutOrder(orderId),
      after,
    })
    return { materials: await listMaterials(work.db, orderId) }
  })
}

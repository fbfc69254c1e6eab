import { inTransaction, type Work } from '../../platform/deps.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { aboutOrder } from '../../records/orders/order.ts'
import { refuseUneditable } from '../../records/orders/order-rights.ts'
import { notePreparer } from '../../records/orders/preparers.ts'
import { lockVisibleOrder } from '../../records/orders/visible-order.ts'
import { materialError } from './materials.errors.ts'
import { withdrawMaterials } from './materials.store.ts'
import { readFirstPage } from './read-first-page.ts'
import { getVisibleMaterial } from './read-material.ts'

/**
 * Withdraws a material: it no longer counts, while row and file stay until `forgetMaterials` removes them.
 * Throws `material.not-found`, `order.not-editable`.
 */
export async function deleteMaterial(work: Work, materialId: string): Promise<void> {
  const { now } = work
  await inTransaction(work, async (work) => {
    const { orderId, kind, about: of, replacedAt } = await getVisibleMaterial(work.db, work.caller, materialId)
    const order = await lockVisibleOrder(work.db, work.caller, orderId)
    refuseUneditable(work.caller, order)
    if (replacedAt) throw materialError('material.not-found', { materialId })
    await withdrawMaterials(work.db, [materialId], now())
    await readFirstPage(work, order, { orderId, kind, about: of })
    await notePreparer(work.db, order, work.caller)
    const before = { material: materialId, kind, of }
    await writeAudit(work, { caller: work.caller, action: 'material.delete', about: aboutOrder(orderId), before })
  })
}

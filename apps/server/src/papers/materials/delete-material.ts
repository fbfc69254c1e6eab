import { FilingError } from '@openbeian/filing'
import type { Caller } from '../../platform/caller.ts'
import type { Deps } from '../../platform/deps.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { aboutOrder } from '../../records/orders/order.ts'
import { refuseUneditable } from '../../records/orders/order-rights.ts'
import { notePreparer } from '../../records/orders/preparers.ts'
import { lockVisibleOrder } from '../../records/orders/visible-order.ts'
import { withdrawMaterials } from './materials.store.ts'
import { readFirstPage } from './read-first-page.ts'
import { getVisibleMaterial } from './read-material.ts'

/** The paper no longer counts; what was once seen is kept. Throws `material.not-found`, `order.not-editable`. */
export async function deleteMaterial(deps: Deps, caller: Caller, materialId: string): Promise<void> {
  const { db, now } = deps
  await db.transaction().execute(async (tx) => {
    const { order_id, kind, about: of, replaced_at } = await getVisibleMaterial(tx, caller, materialId)
    const order = await lockVisibleOrder(tx, caller, order_id)
    refuseUneditable(caller, order)
    if (replaced_at) throw new FilingError('material.not-found', { materialId })
    await withdrawMaterials(tx, [materialId], now())
    await readFirstPage(tx, deps, order, { order_id, kind, about: of })
    await notePreparer(tx, order, caller)
    const before = { material: materialId, kind, of }
    await writeAudit(tx, { caller, action: 'material.delete', about: aboutOrder(order_id), before })
  })
}

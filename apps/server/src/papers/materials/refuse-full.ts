import type { Db } from '../../platform/postgres/database.ts'
import { settingOf } from '../../records/settings/setting-of.ts'
import { materialError } from './materials.errors.ts'
import { storageOf } from './storage.store.ts'

const maxCurrent = 100
/** Most materials of an order, replaced ones included. Our own number. */
const maxStored = 500

interface Room {
  used: number
  maxBytes: number
}

/** How much room is taken, in bytes, with what was replaced; of the order, and of all orders of its customer. */
export async function roomOf(db: Db, order: { id: string; customerId: string; providerId: string }) {
  const { settings, isKnown, current, stored, orderBytes, customerBytes } = await storageOf(db, order)
  const ofCustomer = settingOf(settings, 'maxBytesOfCustomer')
  const ofNewCustomer = settingOf(settings, 'maxBytesOfNewCustomer')
  const room: Record<'order' | 'customer', Room> = {
    order: { used: orderBytes, maxBytes: settingOf(settings, 'maxBytesOfOrder') },
    customer: { used: customerBytes, maxBytes: isKnown ? ofCustomer : Math.min(ofNewCustomer, ofCustomer) },
  }
  return { room, current, stored }
}

/** Throws `material.too-many`, `material.no-room`; `sizeBytes` is what would come in. */
export async function refuseFull(
  db: Db,
  order: { id: string; customerId: string; providerId: string },
  sizeBytes: number,
): Promise<void> {
  const { room, current, stored } = await roomOf(db, order)
  if (current >= maxCurrent) throw materialError('material.too-many', { max: maxCurrent })
  if (stored >= maxStored) throw materialError('material.too-many', { max: maxStored })
  for (const whose of ['order', 'customer'] as const) {
    const { used, maxBytes } = room[whose]
    if (used + sizeBytes > maxBytes) throw materialError('material.no-room', { of: whose, used, maxBytes, sizeBytes })
  }
}

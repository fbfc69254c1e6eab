import type { Material, MaterialKind, MaterialOwner } from '@openbeian/filing'
import type { Db } from '../platform/database.ts'
import { listCurrent } from './materials.store.ts'

/** The papers of an order as the rules know them. */
export async function findMaterialsOf(db: Db, orderId: string): Promise<Material[]> {
  const rows = await listCurrent(db, orderId)
  return rows.map(({ id, kind, about }) => ({ id, kind: kind as MaterialKind, about: about as MaterialOwner }))
}

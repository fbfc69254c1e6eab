import type { MaterialView } from '@openbeian/contract'
import type { Material } from '@openbeian/filing'
import type { Db } from '../../platform/postgres/database.ts'
import { listMaterials } from './list-materials.ts'

/** The papers of an order as the rules know them. */
export const findMaterialsOf = async (db: Db, orderId: string): Promise<Material[]> =>
  (await listMaterials(db, orderId)).map(asMaterial)

export const asMaterial = ({ id, kind, about }: MaterialView): Material => ({ id, kind, about })

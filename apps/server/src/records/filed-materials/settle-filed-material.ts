import type { DepsInTx } from '../../platform/deps.ts'
import {
  type Decision,
  type FiledMaterialOwner,
  type FiledMaterialRow,
  findDecided,
  lockUndecided,
  setDecided,
} from './filed-materials.store.ts'

export type FiledMaterialSettlement =
  | { is: 'settled' | 'known' | 'contradicts'; filedMaterial: FiledMaterialRow }
  | { is: 'unknown'; filedMaterial?: never }

/** A result about filed materials of something filed: each takes the one that waits longest. */
export async function settleFiledMaterial(
  { db: tx, cipher }: DepsInTx,
  { channelId, owners, decision }: { channelId: string; owners: readonly FiledMaterialOwner[]; decision: Decision },
): Promise<FiledMaterialSettlement> {
  if (owners.length === 0) return { is: 'unknown' }
  const filedMaterial = await lockUndecided(tx, channelId, owners)
  if (filedMaterial) {
    await setDecided({ db: tx, cipher }, filedMaterial.id, decision)
    return { is: 'settled', filedMaterial }
  }
  const decided = await findDecided(tx, channelId, owners)
  if (!decided) return { is: 'unknown' }
  return { is: decided.state === decision.state ? 'known' : 'contradicts', filedMaterial: decided }
}

import type { Tx } from '../../platform/postgres/database.ts'
import {
  type Decision,
  type FiledPaperRow,
  findDecided,
  lockUndecided,
  type PaperOwner,
  setDecided,
} from './filed-papers.store.ts'

export type PaperSettlement =
  | { is: 'settled' | 'known' | 'contradicts'; paper: FiledPaperRow }
  | { is: 'unknown'; paper?: never }

/** A result about papers of something filed: each takes the one that waits longest. */
export async function settlePaper(
  tx: Tx,
  { channelId, owners, decision }: { channelId: string; owners: readonly PaperOwner[]; decision: Decision },
): Promise<PaperSettlement> {
  if (owners.length === 0) return { is: 'unknown' }
  const paper = await lockUndecided(tx, channelId, owners)
  if (paper) {
    await setDecided(tx, paper.id, decision)
    return { is: 'settled', paper }
  }
  const decided = await findDecided(tx, channelId, owners)
  if (!decided) return { is: 'unknown' }
  return { is: decided.state === decision.state ? 'known' : 'contradicts', paper: decided }
}

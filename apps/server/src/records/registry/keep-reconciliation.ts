import type { SynchronisedKind } from '@openbeian/contract'
import type { Synchronisation } from '@openbeian/regulator'
import type { DepsInTx } from '../../platform/deps.ts'
import { differencesOf } from './reconcile.ts'
import { insertReconciliation, keepStillThere, listRegistrySubjects } from './reconciliations.store.ts'

interface Received {
  providerId: string
  channelId: string
  fileId: string
  at: Date
  /** Does this administration hold the subjects of that province? */
  isOf: (province: string) => Promise<boolean>
}

/** `SJTB` of filings: compares what the administration holds with our registry and keeps the report. Answers how many differ. */
export async function reconcile(
  { db, cipher }: Pick<DepsInTx, 'db' | 'cipher'>,
  { providerId, isOf, ...report }: Received,
  sent: NonNullable<Synchronisation['icp']>,
): Promise<{ received: number; differences: number }> {
  const found = differencesOf(await listRegistrySubjects({ db, cipher }, providerId, isOf), sent)
  await insertReconciliation({ db, cipher }, { ...report, kind: 'filings', ...found })
  const ids = new Set(sent.map(({ subject }) => String(subject.regulatorId)))
  await keepStillThere(db, { providerId, isOf, at: report.at }, ids)
  return { received: found.received, differences: found.differences.length }
}

/** Blocks we keep no register of: only their number of rows is stored. */
export const noteSynchronisation = async (
  deps: Pick<DepsInTx, 'db' | 'cipher'>,
  { fileId, channelId, at }: Pick<Received, 'channelId' | 'fileId' | 'at'>,
  { kind, received }: { kind: SynchronisedKind; received: number },
): Promise<void> =>
  void (await insertReconciliation(deps, { channelId, fileId, at, kind, received, agreeing: 0, differences: [] }))

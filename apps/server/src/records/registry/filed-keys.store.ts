import { sql } from 'kysely'
import type { Tx } from '../../platform/postgres/database.ts'
import type { FiledKey } from './filed-keys.ts'

/** With the subject itself, or with one of its services. */
export type PlacedKey = FiledKey & { serviceId: string | null }

/** The keys of a subject and of these services, instead of those they had. */
export async function replaceKeys(
  tx: Tx,
  { subjectId, serviceIds, keys }: { subjectId: string; serviceIds: string[]; keys: PlacedKey[] },
): Promise<void> {
  await tx
    .deleteFrom('filed_keys')
    .where('subject_id', '=', subjectId)
    .where((it) => it.or([it('service_id', 'is', null), it('service_id', '=', (of) => of.fn.any(of.val(serviceIds)))]))
    .execute()
  const rows = keys.map(({ kind, key, serviceId }) => ({ subject_id: subjectId, service_id: serviceId, kind, key }))
  if (rows.length > 0) await tx.insertInto('filed_keys').values(rows).execute()
}

/** Records whose keys nobody has made yet; two processes do not take the same ones. */
export const takeUnkeyed = (tx: Tx, maxRecords: number) =>
  tx
    .selectFrom('filed_subjects')
    .select(['id', 'provider_id as providerId', 'regulator_id as regulatorId', 'subject_sealed as subjectSealed'])
    .where('keyed_at', 'is', null)
    .orderBy('id')
    .limit(maxRecords)
    .forUpdate()
    .skipLocked()
    .execute()

export const setKeyed = (
  tx: Tx,
  { subjectId, subjectKey, at }: { subjectId: string; subjectKey: Buffer | null; at: Date },
) =>
  tx
    .updateTable('filed_subjects')
    .set({ keyed_at: at, subject_key: sql`coalesce(${subjectKey}, subject_key)` })
    .where('id', '=', subjectId)
    .execute()

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
    .deleteFrom('filedKeys')
    .where('subjectId', '=', subjectId)
    .where((it) => it.or([it('serviceId', 'is', null), it('serviceId', '=', (of) => of.fn.any(of.val(serviceIds)))]))
    .execute()
  const rows = keys.map(({ kind, key, serviceId }) => ({ subjectId, serviceId, kind, key }))
  if (rows.length > 0) await tx.insertInto('filedKeys').values(rows).execute()
}

/** Records whose keys nobody has made yet; two processes do not take the same ones. */
export const takeUnkeyed = (tx: Tx, maxRecords: number) =>
  tx
    .selectFrom('filedSubjects')
    .select(['id', 'providerId', 'regulatorId', 'subjectSealed'])
    .where((it) => it.or([it('keyedAt', 'is', null), it('comparedAt', 'is', null)]))
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
    .updateTable('filedSubjects')
    .set({ keyedAt: at, comparedAt: at, subjectKey: sql`coalesce(${subjectKey}, subject_key)` })
    .where('id', '=', subjectId)
    .execute()

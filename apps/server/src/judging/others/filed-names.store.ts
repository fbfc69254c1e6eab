import { sql } from 'kysely'
import type { Db } from '../../platform/postgres/database.ts'

interface FiledNamesQuery {
  providerId: string
  province: string
  /** Whose own names are no conflict. */
  customerId: string | null
  names: readonly string[]
}

/** Which of these names other sponsors of the province have filed here, as they wrote them. */
export async function findNamesOfOthers(
  db: Db,
  { providerId, province, customerId, names }: FiledNamesQuery,
): Promise<string[]> {
  const rows = await db
    .selectFrom('filedServices')
    .innerJoin('filedSubjects', 'filedSubjects.id', 'filedServices.subjectId')
    .select('filedServices.name')
    .distinct()
    .where('filedSubjects.providerId', '=', providerId)
    .where('filedSubjects.province', '=', province)
    .where('filedSubjects.customerId', 'is distinct from', customerId)
    .where('filedServices.cancelledAt', 'is', null)
    .where(sql`lower(filed_services.name)`, 'in', [...names.map((it) => it.trim().toLowerCase()), ''])
    .execute()
  return rows.map(({ name }) => name)
}

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
    .selectFrom('filed_services')
    .innerJoin('filed_subjects', 'filed_subjects.id', 'filed_services.subject_id')
    .select('filed_services.name')
    .distinct()
    .where('filed_subjects.provider_id', '=', providerId)
    .where('filed_subjects.province', '=', province)
    .where('filed_subjects.customer_id', 'is distinct from', customerId)
    .where('filed_services.cancelled_at', 'is', null)
    .where(sql`lower(filed_services.name)`, 'in', [...names.map((it) => it.trim().toLowerCase()), ''])
    .execute()
  return rows.map(({ name }) => name)
}

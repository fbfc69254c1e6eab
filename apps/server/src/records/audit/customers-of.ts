import { type DataOwners, dataOwners } from '@openbeian/contract'
import { type RawBuilder, sql } from 'kysely'

/** Of a longer list the first so many are named. */
const maxNamed = 500

/** How each kind of row leads to its customer. */
const ways: Record<keyof DataOwners, RawBuilder<unknown>> = {
  customers: sql`select id as customer_id, id from customers`,
  orders: sql`select customer_id, id from orders`,
  services: sql`select customer_id, s.id from filed_services s join filed_subjects on filed_subjects.id = subject_id`,
  resources: sql`select customer_id, id from access_resources`,
  mandates: sql`select customer_id, id from mandates`,
  tasks: sql`select customer_id, id from tasks`,
  reportFiles: sql`select customer_id, report_file_id as id from report_records join orders on orders.id = order_id`,
}

/** Whose these rows are, found as the entry is written. */
export function customersOf(owners: DataOwners): RawBuilder<string[]> {
  const found = dataOwners.flatMap((kind) => {
    const ids = (owners[kind] ?? []).slice(0, maxNamed)
    return ids.length > 0 ? [sql`select customer_id from (${ways[kind]}) w where id = any(${ids}::uuid[])`] : []
  })
  if (found.length === 0) return sql`'{}'::uuid[]`
  return sql`array(select distinct customer_id from (${sql.join(found, sql` union all `)}) c where customer_id is not null)`
}

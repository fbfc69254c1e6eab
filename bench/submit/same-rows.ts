import { deepEqual } from 'node:assert/strict'
import type { Pool } from './copied-drafts.ts'

/** What handing in has written to these orders; one line when it wrote the same to all of them. */
const written = `
  select distinct state, subject_key is not null as has_key, rule_pack_version, array_length(prepared_by, 1) as prepared_by,
    (select json_agg(json_build_array(action, actor, account_id is null, from_state, to_state, data, rule_pack_version)
      order by id) from order_actions where order_id = orders.id and action <> 'create')::text as actions,
    (select json_agg(json_build_array(action, account_id is null, role, ip, changed) order by id) from audit
      where about = 'order:' || orders.id and action in ('order.submit', 'order.precheckPassed'))::text as audit,
    (select count(*) from resource_uses where order_id = orders.id) as uses
  from orders where state <> 'draft' and reference`

/** pgbench is a fair measure only while it writes what the server writes. Throws when it does not. */
export async function refuseOtherRows(pool: Pool): Promise<void> {
  const { rows: byServer } = await pool.query(`${written} not like 'BENCH-%'`)
  const { rows: byPgbench } = await pool.query(`${written} like 'BENCH-%'`)
  deepEqual(byPgbench, byServer, 'pgbench does not write what the server writes: mend hand-in.sql')
}

/** What the script cannot make up: the values of an order that the server was handed. */
export async function valuesOfSubmit(pool: Pool): Promise<Record<string, string>> {
  const { rows } = await pool.query<Record<string, string>>(
    `select created_by as applicant, provider_id as provider, rule_pack_version as pack
    from orders where state = 'identityPending' limit 1`,
  )
  const [values] = rows
  if (!values) throw new Error('No order was handed in')
  return values
}

import type { openDatabase } from '../../apps/server/src/platform/postgres/database.ts'

export type Pool = ReturnType<typeof openDatabase>['pool']

const order = `
  insert into orders (id, provider_id, customer_id, reference, order_type, state, version, filing_sealed, subject_name_sealed,
    service_names, domains, province, prepared_by, created_by)
  select $2::uuid, orders.provider_id, accounts.customer_id, 'COPY-' || $2, order_type, state, version, $3, $5,
    service_names, domains, province, array[accounts.id], accounts.id
  from orders, accounts
  where orders.id = $1 and accounts.id = $4`

const begun = `
  insert into order_actions (order_id, action, actor, account_id, to_state)
  values ($1, 'create', 'applicant', $2, 'draft')`

export interface Copy {
  id: string
  sealed: Buffer
  subjectNameSealed: Buffer
  accountId: string
}

/** The complete draft once more, as another applicant's and under another seal. */
export async function copyOrder(
  pool: Pool,
  completeDraft: string,
  { id, sealed, subjectNameSealed, accountId }: Copy,
): Promise<void> {
  await pool.query(order, [completeDraft, id, sealed, accountId, subjectNameSealed])
  await pool.query(begun, [id, accountId])
}

/** Papers as rows: handing in reads no file. */
const papers = `
  insert into materials (provider_id, order_id, kind, about, content_type, width, height, size_bytes, content_key, file_id,
    data_key, uploaded_by)
  select paper.provider_id, orders.id, kind, about, content_type, width, height, size_bytes, content_key,
    gen_random_uuid(), data_key, uploaded_by
  from materials paper cross join orders
  where paper.order_id = $1 and orders.id <> $1`

/** Gives every draft there is the papers of the complete one. */
export const copyPapers = (pool: Pool, completeDraft: string) => pool.query(papers, [completeDraft])

/** What pgbench writes to has ids that a script can count. */
const ids = `
  create function bench_order(number int) returns uuid immutable language sql
    return ('00000000-0000-4000-8000-' || lpad(number::text, 12, '0'))::uuid;
  create function bench_resource(number int) returns uuid immutable language sql
    return ('00000000-0000-4000-9000-' || lpad(number::text, 12, '0'))::uuid`

const resources = `
  insert into access_resources (id, provider_id, customer_id, kind, name, ips, province, billing, purchased_on,
    expires_on, quota)
  select bench_resource(number), provider_id, customer_id, kind, name, ips, province, billing, purchased_on,
    expires_on, quota
  from (select * from access_resources where kind = 'instance' limit 1) sold, generate_series(0, $1::int - 1) number`

const orders = `
  insert into orders (id, provider_id, customer_id, reference, order_type, state, version, filing_sealed, subject_name_sealed,
    service_names, domains, province, prepared_by, created_by)
  select bench_order(number), provider_id, customer_id, 'BENCH-' || number, order_type, state, version, filing_sealed,
    subject_name_sealed, service_names, domains, province, prepared_by, created_by
  from orders, generate_series(0, $2::int - 1) number
  where id = $1`

/** Copies of the complete draft for pgbench to hand in, and a machine for each of its clients. */
export async function copyDrafts(pool: Pool, completeDraft: string, copies: number, machines: number): Promise<void> {
  await pool.query(ids)
  await pool.query(resources, [machines])
  await pool.query(orders, [completeDraft, copies])
  await pool.query('vacuum analyze')
}

import type { BulkAnswer } from '@openbeian/contract'
import { inTransaction, type Work, type WorkInTx } from '../../platform/deps.ts'
import { findCustomerIds } from '../accounts/customers.store.ts'
import { writeAudit } from '../audit/write-audit.ts'
import { type KnownResource, type PlannedResources, planResources } from './plan-resources.ts'
import { type RowToRead, readResourceRow } from './read-resource-row.ts'
import { rowOf } from './resource-row.ts'
import { insertResources, lockByExternalIds, updateCodesOf, updateResource } from './resources.store.ts'

/** Takes in a table of resources: all rows of it, or none where one has a mistake. */
export async function putResources(
  work: Work,
  { rows, trial }: { rows: readonly RowToRead[]; trial: boolean },
): Promise<BulkAnswer> {
  const read = rows.map((it, at) => ({ row: at + 1, ...readResourceRow(at + 1, it) }))
  return inTransaction(work, async (work) => {
    const plan = await planFor(work, read)
    const findings = [...read.flatMap((it) => it.findings), ...plan.findings].sort((one, other) => one.row - other.row)
    const applied = !trial && findings.length === 0
    if (applied) await save(work, plan)
    return { applied, created: plan.create.length, changed: plan.change.length, same: plan.same, findings }
  })
}

async function planFor(
  { db, caller }: WorkInTx,
  read: readonly ({ row: number } & ReturnType<typeof readResourceRow>)[],
): Promise<PlannedResources> {
  const said = read.map((it) => it.said)
  const customers = [...new Set(said.flatMap((it) => it.customer ?? []))]
  const customerIds = await findCustomerIds(db, caller.providerId, customers)
  const here = await lockByExternalIds(
    db,
    caller.providerId,
    said.map((it) => it.externalId),
  )
  const known = new Map(
    here.map((it): [string, KnownResource] => [
      it.externalId ?? '',
      { ...it, externalId: it.externalId ?? '', hasEnded: it.endedAt !== null, used: Number(it.used) },
    ]),
  )
  const rows = read.map(({ row, said, findings }) => ({ row, said, isWrong: findings.length > 0 }))
  return planResources(rows, { known, customerIds })
}

/** What holds of a machine holds of its access codes. */
const likeMachine = ({ province, billing, purchasedOn, expiresOn }: PlannedResources['change'][number]['after']) => ({
  ...(province && { province }),
  ...(billing && { billing }),
  ...(purchasedOn && { purchasedOn }),
  ...(expiresOn && { expiresOn }),
})

/** Rows that one statement makes. */
const atOnce = 500

async function save(work: WorkInTx, { create, change }: PlannedResources): Promise<void> {
  const { db, caller } = work
  for (let from = 0; from < create.length; from += atOnce)
    await insertResources(
      db,
      create.slice(from, from + atOnce).map(({ customerId, ...sold }) => rowOf(sold, caller.providerId, customerId)),
    )
  for (const { id, after } of change) {
    const { ips, ...more } = after
    const written = ips && { ips: JSON.stringify(ips) }
    await updateResource(db, id, { ...more, ...written })
    await updateCodesOf(db, id, { ...likeMachine(more), ...written })
  }
  await writeAudit(work, {
    caller,
    action: 'resource.put-many',
    about: 'resource:many',
    before: { changed: change.map(({ id, before }) => ({ id, ...before })) },
    after: { created: create.map((it) => it.externalId), changed: change.map(({ id, after }) => ({ id, ...after })) },
  })
}

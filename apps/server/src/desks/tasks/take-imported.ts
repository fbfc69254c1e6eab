import type { Work, WorkInTx } from '../../platform/deps.ts'
import type { Db } from '../../platform/postgres/database.ts'
import { listIspIds } from '../../records/channels/channels.store.ts'
import { hasOpenOrderAbout } from '../../records/orders/orders.store.ts'
import type { ImportedFiling } from '../../records/registry/imported-filing.ts'
import { findFiledSubjectOf } from '../../records/registry/registry.store.ts'
import { listTaken } from '../../records/registry/take-in.store.ts'
import { takeOverImported } from '../../records/registry/take-over-imported.ts'
import { taskError } from './tasks.errors.ts'

interface AskedOfRecord {
  filedSubjectId: string | null
}

/** The record a task of an import asks about, and whether the file may be taken at its word: no order is under way, and nobody else has its number or a domain. */
export async function recordAsked(
  { db, caller }: Pick<Work, 'caller'> & { db: Db },
  { filedSubjectId }: AskedOfRecord,
  filing: ImportedFiling,
) {
  const record = filedSubjectId === null ? undefined : await findFiledSubjectOf(db, caller, filedSubjectId)
  if (!record) return { mayTake: false }
  const taken = await listTaken(db, record.providerId, {
    numbers: [filing.number],
    domains: filing.services.flatMap((it) => it.domains.map(({ name }) => name)),
  })
  const isOfOther = taken.some((it) => it.regulatorId !== record.regulatorId)
  const isSame = record.regulatorId === filing.regulatorId && record.cancelledAt === null
  return { record, mayTake: isSame && !isOfOther && !(await hasOpenOrderAbout(db, record.id)) }
}

/** The file holds: the record says what it says from now on. Throws `inspections.record-changed`. */
export async function takeImported(work: WorkInTx, asked: AskedOfRecord, filing: ImportedFiling): Promise<void> {
  const { record, mayTake } = await recordAsked(work, asked, filing)
  const [ispId] = record ? await listIspIds(work.db, record.providerId) : []
  if (!record || !mayTake || ispId === undefined) throw taskError('inspections.record-changed')
  await takeOverImported(work, { record, filing, ispId })
}

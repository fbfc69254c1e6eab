import { inTransaction, type Work } from '../../platform/deps.ts'
import { heldJobs } from '../../platform/postgres/jobs.ts'
import { listProviders } from '../../records/accounts/providers.store.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { copyError } from '../../records/copies/copies.errors.ts'
import { countJobs, dropJobs, findCopy, setLive } from '../../records/copies/copies.store.ts'

/**
 * From now on this copy is the live one: every server of it calls again within seconds, does the jobs that were held, and never those
 * of the kinds that are dropped. Whoever says it makes sure that the other one has ended. Throws `copies.none`, `copies.several-providers`.
 */
export async function declareLive(
  work: Work,
  { why, drop }: { why: string; drop: readonly string[] },
): Promise<{ released: number; dropped: number }> {
  const { caller } = work
  if (!caller.isTerminal && (await listProviders(work.db)).length > 1) throw copyError('copies.several-providers')
  return inTransaction(work, async (work) => {
    const copy = await findCopy(work.db)
    const all = [...heldJobs.keys()]
    const kinds = all.filter((it) => drop.includes(it))
    const held = await countJobs(work.db, all)
    const by = caller.isTerminal ? null : caller.accountId
    if (!copy || !(await setLive(work.db, { at: work.now(), by, dropped: kinds }))) throw copyError('copies.none')
    await dropJobs(work.db, kinds)
    const sumOf = (isDropped: boolean) =>
      held.filter(({ kind }) => kinds.includes(kind) === isDropped).reduce((sum, { jobs }) => sum + jobs, 0)
    const done = { released: sumOf(false), dropped: sumOf(true) }
    const of = { backup: copy.backup, takenAt: copy.takenAt.toISOString() }
    await writeAudit(work, {
      caller,
      action: 'copy.declare-live',
      about: `copy:${copy.backup}`,
      after: { ...of, ...done, droppedKinds: kinds },
      reason: why,
    })
    return done
  })
}

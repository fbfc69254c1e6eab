import { entriesOf } from '@openbeian/filing'
import type { Deps } from '../../platform/deps.ts'
import { noteRun } from '../../records/privacy/retention-runs.store.ts'
import { retentionActs } from './retention-acts.ts'

/** Every night: each step by itself, so that one that fails keeps none of the others; what each did is kept. Throws what failed. */
export async function carryOutRetention(deps: Deps): Promise<void> {
  const faults: unknown[] = []
  for (const [step, act] of entriesOf(retentionActs)) {
    try {
      await noteRun(deps.db, { step, at: deps.now(), removed: countOf(await act(deps)), failed: false })
    } catch (fault) {
      deps.log.error({ err: fault, step }, 'a step of the schedule failed')
      await noteRun(deps.db, { step, at: deps.now(), removed: 0, failed: true })
      faults.push(fault)
    }
  }
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} steps of the schedule failed`)
}

/** Some say a number, some how many rows the database says. */
function countOf(done: unknown): number {
  if (typeof done === 'number') return done
  if (typeof done !== 'object' || done === null) return 0
  if ('numDeletedRows' in done) return Number(done.numDeletedRows)
  return 'numUpdatedRows' in done ? Number(done.numUpdatedRows) : 0
}

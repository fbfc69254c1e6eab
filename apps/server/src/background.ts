import { features } from './features.ts'
import type { Deps } from './platform/deps.ts'
import { holdingBack } from './platform/postgres/held-jobs.ts'
import type { JobWork } from './platform/postgres/jobs.ts'

/** What every feature does without anybody asking. Ask for `stop` before the database is closed. */
export async function startJobs(deps: Deps, jobs: JobWork): Promise<{ stop(): void }> {
  const held = await holdingBack(jobs, deps.isLive ?? (async () => true))
  for (const feature of features) for (const startJob of feature.jobs ?? []) await startJob(deps, held)
  const started = await Promise.all(features.map(({ start }) => start?.(deps)))
  return {
    stop() {
      held.stop()
      for (const it of started) it?.stop()
    },
  }
}

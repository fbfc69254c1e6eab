import type { Deps } from './platform/deps.ts'
import type { App } from './platform/http/http.ts'
import type { JobData, JobName, JobWork } from './platform/postgres/jobs.ts'

/** What a feature does: at its addresses, when it is told to, and by itself. */
export interface Feature {
  routes?: (app: App, deps: Deps) => void
  jobs?: readonly FeatureJob[]
  /** What it sees to while the process runs. */
  start?: (deps: Deps) => Promise<{ stop(): void }>
}

type FeatureJob = (deps: Deps, jobs: JobWork) => Promise<void>

/** A job, and how it is done. */
export const job =
  <Name extends JobName>(name: Name, handle: (deps: Deps, data: JobData[Name]) => Promise<unknown>): FeatureJob =>
  (deps, jobs) =>
    jobs.work(name, async (data) => void (await handle(deps, data)))

/** A job that is done every day. */
export const dailyJob =
  (
    name: DailyJobName,
    handle: (deps: Deps) => Promise<unknown>,
    at: (deps: Deps) => string | undefined = () => undefined,
  ): FeatureJob =>
  async (deps, jobs) => {
    await job(name, handle)(deps, jobs)
    await jobs.everyDay(name, {}, at(deps))
  }

/** Those that need to know nothing. */
type DailyJobName = { [Name in JobName]: JobData[Name] extends Record<string, never> ? Name : never }[JobName]

import { heldJobs, type JobWork } from './jobs.ts'

const lookEveryMs = 5000

/** Work on held jobs begins once the installation is live, in every process by itself. Ask for `stop` when done. */
export async function holdingBack(jobs: JobWork, isLive: () => Promise<boolean>): Promise<JobWork & { stop(): void }> {
  if (await isLive()) return { ...jobs, stop: () => {} }
  let waiting: (() => Promise<void>)[] = []
  const timer = setInterval(() => {
    isLive()
      .then(async (it) => {
        if (!it) return
        clearInterval(timer)
        const all = waiting
        waiting = []
        for (const begin of all) await begin()
      })
      // the database is away: the next look tells
      .catch(() => {})
  }, lookEveryMs)
  timer.unref()
  return {
    ...jobs,
    async work(name, handle) {
      if (heldJobs.has(name)) waiting.push(() => jobs.work(name, handle))
      else await jobs.work(name, handle)
    },
    stop: () => clearInterval(timer),
  }
}

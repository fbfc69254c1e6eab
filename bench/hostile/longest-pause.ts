import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'

interface Pauses {
  /** Milliseconds. */
  longest: number
  usual: number
  /** Of the processor, by the thread that answers: other programs on the machine do not count. */
  busy: number
  seconds: number
}

/** How long the loop of events stood still at the longest while this was done, or two seconds passed. */
export async function longestPause(work: () => Promise<void>): Promise<Pauses> {
  // what was made before is cleared away before it counts
  await sleep(500)
  const pauses = monitorEventLoopDelay({ resolution: 1 })
  const startedAt = performance.now()
  const cpu = process.threadCpuUsage()
  pauses.enable()
  await Promise.all([work(), sleep(2000)])
  pauses.disable()
  const { user, system } = process.threadCpuUsage(cpu)
  return {
    longest: pauses.max / 1e6,
    usual: pauses.percentile(99.9) / 1e6,
    busy: (user + system) / 1000,
    seconds: (performance.now() - startedAt) / 1000,
  }
}

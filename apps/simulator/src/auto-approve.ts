import type { Administration } from './administration.ts'
import { approveFiling } from './decide-filing.ts'

/** `--auto-approve`: everything that waits now is approved when its time has come, one after the other. */
export function startAutoApproval(it: Administration, onFault: (error: unknown) => void) {
  const timers = new Set<NodeJS.Timeout>()
  let isStopped = false

  async function approve(filingIds: string[]) {
    for (const filingId of filingIds) {
      if (isStopped) return
      await approveFiling(it, filingId, '自动通过')
    }
  }

  return {
    later() {
      if (it.options.approveAfterMs === undefined || isStopped) return
      const waiting = [...it.state.filings.values()].filter(({ state }) => state === 'waiting')
      const filingIds = waiting.map(({ filingId }) => filingId)
      const timer = setTimeout(() => {
        timers.delete(timer)
        approve(filingIds).catch(onFault)
      }, it.options.approveAfterMs)
      timers.add(timer)
    },
    stop() {
      isStopped = true
      for (const timer of timers) clearTimeout(timer)
    },
  }
}

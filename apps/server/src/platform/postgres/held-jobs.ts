import { keysOf } from '@openbeian/filing'
import type { JobName, JobWork } from './jobs.ts'

/**
 * What each job does in a restored copy nobody has declared live: `works` is for what calls nobody, tells nobody and removes nothing,
 * for the store may be that of the live copy. All else is held.
 */
const inCopy: Record<JobName, 'works' | 'held'> = {
  'compose-file': 'held',
  'upload-next': 'held',
  'download-results': 'held',
  'expire-sms': 'held',
  'remind-sms': 'held',
  'read-material': 'works',
  'judge-face': 'held',
  'check-sheet': 'works',
  'look-up-domain': 'held',
  'ask-password': 'held',
  'ask-status': 'held',
  'send-message': 'held',
  'read-import': 'works',
  'remove-orphan-files': 'held',
  'remove-expired': 'held',
  'lapse-returned': 'held',
  'sum-days': 'works',
  'back-up': 'held',
}
export const heldJobs: readonly JobName[] = keysOf(inCopy).filter((name) => inCopy[name] === 'held')

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
      if (inCopy[name] === 'works') await jobs.work(name, handle)
      else waiting.push(() => jobs.work(name, handle))
    },
    stop: () => clearInterval(timer),
  }
}

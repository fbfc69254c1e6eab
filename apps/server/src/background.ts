import { keepHouse } from './admin/keep-house.job.ts'
import { removeOrphanFiles } from './materials/remove-orphan-files.job.ts'
import { expireSms } from './orders/expire-sms.job.ts'
import type { Deps } from './platform/deps.ts'
import type { JobWork } from './platform/jobs.ts'

/** The other table of contents: what is done without anybody asking. */
export async function startJobs(deps: Deps, jobs: JobWork): Promise<void> {
  await jobs.work('expire-sms', (data) => expireSms(deps, data))
  // reporting: compose-file, upload-next, download-results

  await jobs.work('remove-orphan-files', async () => void (await removeOrphanFiles(deps)))
  await jobs.everyDay('remove-orphan-files', {})
  await jobs.work('keep-house', () => keepHouse(deps))
  await jobs.everyDay('keep-house', {})
}

import { judgeFaceJob } from './desks/identity/judge-face.job.ts'
import { removeExpired } from './desks/operating/remove-expired.job.ts'
import { startReporting } from './desks/reporting/start-reporting.ts'
import { expireSms } from './desks/sms/expire-sms.job.ts'
import { remindOfSms } from './desks/sms/remind-sms.job.ts'
import { lookUpDomain } from './judging/lookups/look-up-domain.job.ts'
import { readMaterialJob } from './papers/materials/read-material.job.ts'
import { removeOrphanFiles } from './papers/materials/remove-orphan-files.job.ts'
import { checkSheetJob } from './papers/sheets/check-sheet.job.ts'
import type { Deps } from './platform/deps.ts'
import type { JobWork } from './platform/postgres/jobs.ts'
import { sendMessage } from './records/messages/send-message.job.ts'

/** The other table of contents: what is done without anybody asking. Ask for `stop` before the database is closed. */
export async function startJobs(deps: Deps, jobs: JobWork): Promise<{ stop(): void }> {
  await jobs.work('expire-sms', (data) => expireSms(deps, data))
  await jobs.work('remind-sms', (data) => remindOfSms(deps, data))
  const reporting = await startReporting(deps, jobs)

  await jobs.work('look-up-domain', (data) => lookUpDomain(deps, data))
  await jobs.work('read-material', (data) => readMaterialJob(deps, data))
  await jobs.work('judge-face', (data) => judgeFaceJob(deps, data))
  await jobs.work('check-sheet', (data) => checkSheetJob(deps, data))
  await jobs.work('send-message', (data) => sendMessage(deps, data))
  await jobs.work('remove-orphan-files', async () => void (await removeOrphanFiles(deps)))
  await jobs.everyDay('remove-orphan-files', {})
  await jobs.work('keep-house', () => removeExpired(deps))
  await jobs.everyDay('keep-house', {})
  return reporting
}

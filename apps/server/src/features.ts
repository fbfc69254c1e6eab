import { accountRoutes } from './desks/accounts/accounts.routes.ts'
import { ownAccountRoutes } from './desks/accounts/own-account.routes.ts'
import { passkeyRoutes } from './desks/accounts/passkeys.routes.ts'
import { secondFactorRoutes } from './desks/accounts/second-factor.routes.ts'
import { signUpRoutes } from './desks/accounts/sign-ups.routes.ts'
import { batchRoutes } from './desks/batches/batches.routes.ts'
import { brandRoutes } from './desks/brand/brand.routes.ts'
import { budgetRoutes } from './desks/budgets/budgets.routes.ts'
import { calendarRoutes } from './desks/calendar/calendar.routes.ts'
import { copyRoutes } from './desks/copies/copies.routes.ts'
import { customerRoutes } from './desks/customers/customers.routes.ts'
import { keyCustomerNames } from './desks/customers/key-customer-names.ts'
import { filedMaterialRoutes } from './desks/filed-materials/filed-materials.routes.ts'
import { handoverRoutes } from './desks/handover/handover.routes.ts'
import { faceRoutes } from './desks/identity/faces.routes.ts'
import { judgeFaceJob } from './desks/identity/judge-face.job.ts'
import { importRoutes } from './desks/importing/imports.routes.ts'
import { readImportJob } from './desks/importing/read-import.job.ts'
import { loadedRoutes } from './desks/loaded/loaded.routes.ts'
import { mandateRoutes } from './desks/mandates/mandates.routes.ts'
import { needRoutes } from './desks/need/need-to-file.routes.ts'
import { removeExpired } from './desks/operating/remove-expired.job.ts'
import { orderRoutes } from './desks/orders/orders.routes.ts'
import { dataRequestRoutes } from './desks/privacy/data-requests.routes.ts'
import { privacyRoutes } from './desks/privacy/privacy.routes.ts'
import { privacyRecordRoutes } from './desks/privacy/privacy-records.routes.ts'
import { subjectRoutes } from './desks/registry/subjects.routes.ts'
import { reportingRoutes } from './desks/reporting/reporting.routes.ts'
import { watchChannels } from './desks/reporting/watch-channels.ts'
import { lapseReturned } from './desks/returned/lapse-returned.job.ts'
import { reviewRoutes } from './desks/reviewing/reviews.routes.ts'
import { ruleRoutes } from './desks/rules/rules.routes.ts'
import { keyWhatIsFound } from './desks/search/key-what-is-found.ts'
import { searchRoutes } from './desks/search/search.routes.ts'
import { settingsRoutes } from './desks/settings/settings.routes.ts'
import { setupRoutes } from './desks/setup/setup.routes.ts'
import { sheetRoutes } from './desks/sheets/sheets.routes.ts'
import { signInServiceRoutes } from './desks/sign-in-services/sign-in-services.routes.ts'
import { expireSms } from './desks/sms/expire-sms.job.ts'
import { remindOfSms } from './desks/sms/remind-sms.job.ts'
import { staffRoutes } from './desks/staff/staff.routes.ts'
import { inspectionRoutes } from './desks/tasks/inspections.routes.ts'
import { dailyJob, type Feature, job } from './feature.ts'
import { downloadResults } from './gateway/download/download-results.ts'
import { movePayloads } from './gateway/files/move-payloads.ts'
import { askPassword } from './gateway/passwords/ask-password.job.ts'
import { askStatus } from './gateway/questions/ask-status.job.ts'
import { composeFiles } from './gateway/upload/compose-file.ts'
import { uploadNext } from './gateway/upload/upload-next.ts'
import { lookUpDomain } from './judging/lookups/look-up-domain.job.ts'
import { nameRoutes } from './judging/names/names.routes.ts'
import { sumDays } from './judging/rules/rule-sums.store.ts'
import { materialRoutes } from './papers/materials/materials.routes.ts'
import { readMaterialJob } from './papers/materials/read-material.job.ts'
import { removeOrphanFiles } from './papers/materials/remove-orphan-files.job.ts'
import { checkSheetJob } from './papers/sheets/check-sheet.job.ts'
import { uploadRoutes } from './papers/uploads/uploads.routes.ts'
import { auditRoutes } from './records/audit/audit.routes.ts'
import { codeTableRoutes } from './records/code-tables/code-tables.routes.ts'
import { contactRoutes } from './records/contacts/contacts.routes.ts'
import { messageRoutes } from './records/messages/messages.routes.ts'
import { sendMessage } from './records/messages/send-message.job.ts'
import { registryRoutes } from './records/registry/registry.routes.ts'
import { resourceRoutes } from './records/resources/resources.routes.ts'

/** The table of contents: every feature, its addresses and its jobs, in the order an order meets them. */
export const features: readonly Feature[] = [
  { routes: setupRoutes },
  { routes: privacyRoutes },
  { routes: dataRequestRoutes },
  { routes: privacyRecordRoutes },
  { routes: accountRoutes },
  { routes: signUpRoutes },
  { routes: ownAccountRoutes },
  { routes: secondFactorRoutes },
  { routes: passkeyRoutes },
  { routes: signInServiceRoutes },
  { routes: staffRoutes },
  {
    routes: customerRoutes,
    start: async (deps) => {
      await keyCustomerNames(deps)
      return { stop: () => {} }
    },
  },
  {
    routes: searchRoutes,
    start: async (deps) => {
      await keyWhatIsFound(deps)
      return { stop: () => {} }
    },
  },
  { routes: needRoutes },
  { routes: orderRoutes },
  { routes: nameRoutes },
  { jobs: [job('look-up-domain', lookUpDomain)] },
  { jobs: [job('ask-password', askPassword)] },
  { jobs: [job('ask-status', askStatus)] },
  { routes: mandateRoutes },
  { routes: contactRoutes },
  {
    routes: materialRoutes,
    jobs: [job('read-material', readMaterialJob), dailyJob('remove-orphan-files', removeOrphanFiles)],
  },
  { routes: sheetRoutes, jobs: [job('check-sheet', checkSheetJob)] },
  { routes: uploadRoutes },
  { routes: handoverRoutes },
  { routes: faceRoutes, jobs: [job('judge-face', judgeFaceJob)] },
  { routes: reviewRoutes },
  { routes: ruleRoutes, jobs: [dailyJob('sum-days', sumDays)] },
  { routes: loadedRoutes },
  {
    routes: reportingRoutes,
    jobs: [
      job('compose-file', (deps, { channelId }) => composeFiles(deps, channelId)),
      job('upload-next', (deps, { channelId }) => uploadNext(deps, channelId)),
      job('download-results', (deps, { channelId }) => downloadResults(deps, channelId)),
    ],
    start: watchChannels,
  },
  {
    start: async (deps) => {
      // nobody waits for what an earlier version left in the database
      void movePayloads(deps).catch((error: unknown) =>
        deps.log.error({ err: error }, 'report files could not be moved to the file store'),
      )
      return { stop: () => {} }
    },
  },
  { jobs: [job('expire-sms', expireSms), job('remind-sms', remindOfSms)] },
  { jobs: [dailyJob('lapse-returned', lapseReturned)] },
  { routes: registryRoutes },
  { routes: subjectRoutes },
  { routes: importRoutes, jobs: [job('read-import', readImportJob)] },
  { routes: batchRoutes },
  { routes: filedMaterialRoutes },
  { routes: inspectionRoutes },
  { routes: resourceRoutes },
  { routes: messageRoutes, jobs: [job('send-message', sendMessage)] },
  { routes: brandRoutes },
  { routes: budgetRoutes },
  { routes: settingsRoutes },
  { routes: auditRoutes },
  { routes: codeTableRoutes },
  { routes: calendarRoutes },
  { routes: copyRoutes },
  { jobs: [dailyJob('remove-expired', removeExpired)] },
  {
    jobs: [
      dailyJob(
        'back-up',
        async ({ backups }) => backups?.take(),
        (deps) => deps.backups?.at,
      ),
    ],
  },
]

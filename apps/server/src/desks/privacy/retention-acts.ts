import { shanghaiDay } from '@openbeian/filing'
import { forgetLookups } from '../../judging/lookups/forget-lookups.ts'
import { forgetMaterials } from '../../papers/materials/forget-materials.ts'
import { listProviders } from '../../papers/materials/old-materials.store.ts'
import { deleteSheetsOfEmptied } from '../../papers/sheets/sheets.store.ts'
import { forgetUploads } from '../../papers/uploads/upload-in-parts.ts'
import { type Deps, inTransaction } from '../../platform/deps.ts'
import { dayMs } from '../../platform/time/durations.ts'
import {
  eraseAccount,
  eraseCustomer,
  listCustomersToErase,
  listToErase,
} from '../../records/accounts/erase-accounts.ts'
import { deleteOldDevices } from '../../records/accounts/known-devices.store.ts'
import { deleteOldLoginChanges } from '../../records/accounts/login-changes.store.ts'
import { deleteOldLinks } from '../../records/accounts/one-time-links.store.ts'
import { deleteOldChallenges } from '../../records/accounts/passkey-challenges.store.ts'
import { deleteOldServiceSignIns } from '../../records/accounts/pending-service-sign-ins.store.ts'
import { deleteOldPendingSignIns } from '../../records/accounts/pending-sign-ins.store.ts'
import { deleteExpiredSignUps } from '../../records/accounts/pending-sign-ups.store.ts'
import { deleteFactors } from '../../records/accounts/second-factors.store.ts'
import { deleteExpiredSessions } from '../../records/accounts/sessions.store.ts'
import { deleteBatchesBefore } from '../../records/batches/batches.store.ts'
import { deleteOldUses } from '../../records/budgets/budgets.store.ts'
import { deleteCodesBefore, deleteConfirmedBefore } from '../../records/contacts/contacts.store.ts'
import { deleteDecidedBefore, deleteOfSubjects } from '../../records/filed-materials/filed-materials.store.ts'
import { removePasswordChecks } from '../../records/filing-passwords/filing-passwords.store.ts'
import { forgetHandoversBefore } from '../../records/handovers/handovers.store.ts'
import { emptyImport, listImportsBefore } from '../../records/imports/imports.store.ts'
import { emptyResults } from '../../records/ledger/results.store.ts'
import { deleteMandatesBefore } from '../../records/mandates/mandates.store.ts'
import { deleteMessagesBefore } from '../../records/messages/messages.store.ts'
import { deleteNoticesBefore } from '../../records/notices/notices.store.ts'
import { forgetFiledOf, listOver } from '../../records/orders/old-orders.store.ts'
import { deleteRequestsBefore } from '../../records/privacy/data-requests.store.ts'
import { deleteIncidentsBefore } from '../../records/privacy/incidents.store.ts'
import { appendedTables, removeAppended, removeMonths } from '../../records/privacy/retention-runs.store.ts'
import { keptDays, type RetentionStep } from '../../records/privacy/retention-terms.ts'
import { deleteOffListBefore } from '../../records/registry/blacklists.store.ts'
import {
  deleteSubjects,
  emptyCancelledServices,
  listLongCancelled,
} from '../../records/registry/closed-records.store.ts'
import { deleteReconciliationsBefore } from '../../records/registry/reconciliations.store.ts'
import { deleteUnclaimedBefore } from '../../records/registry/unclaimed.store.ts'
import { deleteUnusedBefore } from '../../records/resources/resources.store.ts'
import { deleteRisksBefore } from '../../records/risks/risk-list.store.ts'
import { settingOf } from '../../records/settings/setting-of.ts'
import { removeStatusQuestions } from '../../records/status-questions/status-questions.store.ts'
import { deleteTasksBefore } from '../../records/tasks/tasks.store.ts'
import { removeOldFrames } from '../identity/remove-frames.ts'
import { removeOldFiles } from '../reporting/keep-files.ts'
import { emptyOrder } from './empty-order.ts'

const atOnce = 200

/** How each step of the schedule is carried out, in this order; what counts says how much went. */
export const retentionActs: Readonly<Record<RetentionStep, (deps: Deps) => Promise<unknown>>> = {
  sessions: ({ db, now }) => deleteExpiredSessions(db, now()),
  'sign-ups': ({ db, now }) => deleteExpiredSignUps(db, now()),
  'login-changes': ({ db, now }) => deleteOldLoginChanges(db, now()),
  'sign-ins': async ({ db, now }) => {
    await deleteOldPendingSignIns(db, now())
    await deleteOldChallenges(db, now())
    await deleteOldServiceSignIns(db, now())
  },
  links: ({ db, now }) => deleteOldLinks(db, now()),
  devices: ({ db, now }) => deleteOldDevices(db, now()),
  budgets: ({ db, now }) => deleteOldUses(db, now()),
  files: removeOldFiles,
  results: ({ db }) => emptyResults(db),
  lookups: forgetLookups,
  orders: emptyOrders,
  materials: forgetMaterials,
  frames: removeOldFrames,
  uploads: forgetUploads,
  codes: ({ db, now }) => deleteCodesBefore(db, daysAgo(now(), 1)),
  handovers: ({ db, now }) => forgetHandoversBefore(db, daysAgo(now(), keptDays.links)),
  passwords: ({ db, now }) => removePasswordChecks(db, daysAgo(now(), keptDays.passwords)),
  statuses: ({ db, now }) => removeStatusQuestions(db, daysAgo(now(), keptDays.statuses)),
  'filed-materials': ({ db, now }) => deleteDecidedBefore(db, daysAgo(now(), keptDays.filedMaterials)),
  filed: forgetFiled,
  accounts: eraseOld,
  contacts: ({ db, now }) => deleteConfirmedBefore(db, daysAgo(now(), keptDays.contacts)),
  outbox: forgetMessages,
  notices: ({ db, now }) => deleteNoticesBefore(db, daysAgo(now(), keptDays.notices)),
  tasks: ({ db, now }) => deleteTasksBefore(db, daysAgo(now(), keptDays.tasks)),
  incidents: ({ db, now }) => deleteIncidentsBefore(db, daysAgo(now(), keptDays.incidents)),
  requests: ({ db, now }) => deleteRequestsBefore(db, daysAgo(now(), keptDays.requests)),
  unclaimed: ({ db, now }) => deleteUnclaimedBefore(db, daysAgo(now(), keptDays.unclaimed)),
  reconciliations: ({ db, now }) => deleteReconciliationsBefore(db, daysAgo(now(), keptDays.reconciliations)),
  risks: ({ db, now }) =>
    deleteRisksBefore(db, {
      lifted: daysAgo(now(), keptDays.liftedRisks),
      marked: daysAgo(now(), keptDays.risks),
    }),
  blacklists: ({ db, now }) => deleteOffListBefore(db, daysAgo(now(), keptDays.offBlacklists)),
  imports: removeImports,
  batches: ({ db, now }) => deleteBatchesBefore(db, daysAgo(now(), keptDays.batches)),
  mandates: ({ db, now }) =>
    deleteMandatesBefore(db, {
      over: daysAgo(now(), keptDays.mandates),
      idle: daysAgo(now(), keptDays.idleMandates),
    }),
  resources: ({ db, now }) => deleteUnusedBefore(db, shanghaiDay(daysAgo(now(), keptDays.resources))),
  appended: removeProofs,
  months: removeOldMonths,
}

async function removeImports(deps: Deps): Promise<number> {
  let removed = 0
  for (;;) {
    const old = await listImportsBefore(deps.db, daysAgo(deps.now(), keptDays.imports))
    for (const { id } of old) {
      await deps.files.remove(id)
      await inTransaction(deps, (work) => emptyImport(work, id))
    }
    removed += old.length
    if (old.length === 0) return removed
  }
}

const daysAgo = (now: Date, days: number) => new Date(now.getTime() - days * dayMs)

/** A moment later than the database thinks is refused by it: clocks of two machines differ. */
const earlier = (now: Date, days: number) => daysAgo(now < new Date() ? now : new Date(), days)

async function forgetMessages({ db, now }: Deps): Promise<void> {
  for (const { id: providerId, settings } of await listProviders(db)) {
    const before = daysAgo(now(), settingOf(settings, 'keepMessagesDays'))
    await deleteMessagesBefore(db, { providerId, before })
  }
}

async function emptyOrders(deps: Deps): Promise<number> {
  const { db, now } = deps
  let emptied = 0
  for (const { id: providerId, settings } of await listProviders(db)) {
    const keepAbandonedDays = settingOf(settings, 'keepAbandonedDays')
    const over = {
      providerId,
      abandonedBefore: keepAbandonedDays > 0 ? daysAgo(now(), keepAbandonedDays) : undefined,
      idleBefore: daysAgo(now(), keptDays.idleDrafts),
      cancelledBefore: daysAgo(now(), keptDays.cancelled),
      limit: atOnce,
    }
    for (;;) {
      const orders = await listOver(db, over)
      for (const { id: orderId } of orders) await inTransaction(deps, (work) => emptyOrder(work, { orderId }))
      emptied += orders.length
      if (orders.length < atOnce) break
    }
  }
  return emptied
}

async function forgetFiled(deps: Deps): Promise<number> {
  const before = daysAgo(deps.now(), keptDays.cancelled)
  await emptyCancelledServices(deps.db, before)
  let removed = 0
  for (;;) {
    const ids = (await listLongCancelled(deps.db, before, atOnce)).map(({ id }) => id)
    if (ids.length > 0)
      await inTransaction(deps, async ({ db }) => {
        await deleteOfSubjects(db, ids)
        await forgetFiledOf(db, ids)
        await deleteSubjects(db, ids)
      })
    removed += ids.length
    if (ids.length < atOnce) return removed
  }
}

async function eraseOld(deps: Deps): Promise<number> {
  const { now } = deps
  const before = { closed: daysAgo(now(), keptDays.closedAccounts), left: daysAgo(now(), keptDays.leavers) }
  const accounts = await listToErase(deps, before)
  for (const { id } of accounts)
    await inTransaction(deps, async (work) => {
      await deleteFactors(work.db, id)
      await eraseAccount(work, id, now())
    })
  const customers = await listCustomersToErase(deps)
  for (const { id } of customers) await eraseCustomer(deps, id, now())
  return accounts.length + customers.length
}

async function removeProofs({ db, now }: Deps): Promise<number> {
  const before = earlier(now(), keptDays.appended)
  let removed = 0
  for (const table of appendedTables) removed += await removeAppended(db, table, before)
  await deleteSheetsOfEmptied(db, before)
  return removed
}

async function removeOldMonths({ db, now }: Deps): Promise<number> {
  const audit = await removeMonths(db, 'audit', earlier(now(), keptDays.audit))
  return audit + (await removeMonths(db, 'order_actions', earlier(now(), keptDays.orderActions)))
}

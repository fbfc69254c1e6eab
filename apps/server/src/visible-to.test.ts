import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import ts from 'typescript'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aFilingOf, anEmptyDraft, aResource, serverWithRules } from './desks/applying/test-orders.ts'
import {
  countSubjects,
  findSubjectOf,
  listMaterialsAbout,
  listOrdersAbout,
  listSubjectsOf,
  listTasksAbout,
} from './desks/registry/subjects.store.ts'
import { findFilingsSought, findOrdersSought, findTasksSought } from './desks/search/search.store.ts'
import { listVersions as listSettingVersions } from './desks/settings/setting-versions.store.ts'
import { addMaterial } from './gateway/channels/test-material.ts'
import { listTerms } from './judging/identity/face-terms.store.ts'
import { listOpen } from './judging/identity/other-ways.store.ts'
import { listRefusals } from './judging/rules/rule-hits.store.ts'
import { sumsOfDays } from './judging/rules/rule-sums.store.ts'
import { findVersion, listVersions } from './judging/rules/rule-versions.store.ts'
import type { Caller } from './platform/caller.ts'
import { inTransaction } from './platform/deps.ts'
import type { Cipher } from './platform/keys/cipher.ts'
import {
  findCustomerOf,
  findCustomersKnownAs,
  listCustomerNames,
  listCustomersOf,
  listCustomersToFileFor,
  lockCustomerOf,
} from './records/accounts/customers.store.ts'
import { listMembersOf, lockMemberOf } from './records/accounts/members.store.ts'
import { listSignUps, lockSignUp } from './records/accounts/pending-sign-ups.store.ts'
import { customerNameKey } from './records/accounts/sealed-account.ts'
import { listFactors, lockFactorOfOther } from './records/accounts/second-factors.store.ts'
import { findSession } from './records/accounts/sessions.store.ts'
import { listServices, lockService } from './records/accounts/sign-in-services.store.ts'
import { listStaffAccounts, lockAccountOfOther, lockStaff } from './records/accounts/staff.store.ts'
import { listAuditOf } from './records/audit/audit.store.ts'
import { hasOpened, listAlarms } from './records/audit/count-audit.store.ts'
import { writeAudit } from './records/audit/write-audit.ts'
import { liftUsedUp, listUsedUp } from './records/budgets/budgets.store.ts'
import { findChannelTo } from './records/channels/channels.store.ts'
import { listFiledMaterialsOf } from './records/filed-materials/filed-materials.store.ts'
import { findImportOf, listImportsOf, lockImportOf } from './records/imports/imports.store.ts'
import { findDownloadOf } from './records/ledger/download-files.store.ts'
import { findFileOf } from './records/ledger/report-files.store.ts'
import { listChannelsOf, listDownloadsOf, listFilesOf } from './records/ledger/reporting-views.store.ts'
import { findLoadedFile, listApprovedEditions, listLoadedFiles, listSwitches } from './records/loaded/loaded.store.ts'
import { findMandateOf, listMandatesOf, lockMandateOf } from './records/mandates/mandates.store.ts'
import { countMessages, findOf, listNewest } from './records/messages/messages.store.ts'
import { insertNotice, listNoticesOf } from './records/notices/notices.store.ts'
import {
  countOrders,
  countWaiting,
  findOrderAndSummary,
  listSummaries,
  listWaiting,
} from './records/orders/order-lists.store.ts'
import { countHandedIn, findOrderOf, listHandedIn, ofCaller } from './records/orders/orders.store.ts'
import { listProofs, listRequests, lockRequest } from './records/privacy/data-requests.store.ts'
import { listIncidentsOf, updateIncident } from './records/privacy/incidents.store.ts'
import { listReconciliationsOf, newestComparison } from './records/registry/reconciliations.store.ts'
import { countServices, findFiledSubjectOf, listServicesOf } from './records/registry/registry.store.ts'
import { fileHere } from './records/registry/test-registry.ts'
import {
  countResources,
  findByAccessCode,
  findResourceOf,
  listResources,
  lockResourceOf,
} from './records/resources/resources.store.ts'
import { listRiskEntries, setLifted } from './records/risks/risk-list.store.ts'
import type { SoughtByKeys } from './records/sought/sought-keys.ts'
import { countOpen, findTaskOf, listTasksOf, lockTask } from './records/tasks/tasks.store.ts'
import type { TestApp, TestCaller } from './test-app.ts'
import { anIncident, insertStaffRows, type StaffRows } from './test-staff-rows.ts'

/** What one customer of one provider has: a row of everything that stores show to callers. */
interface Owned extends StaffRows {
  cipher: Cipher
  db: TestApp['deps']['db']
  orderId: string
  subjectId: string
}

type Ask = (caller: Caller, owned: Owned) => Promise<unknown>

const past = new Date(0)

const anySubject = { state: 'all', order: 'newest' } as const

/** Names of everybody, as far as keys say. */
const soughtAll = (reference: string): SoughtByKeys => ({
  text: '',
  reference,
  domains: [],
  name: { parts: [], whole: '0' },
  subjectKeys: [],
  filedKeys: [],
  aboutKeys: [],
})

/** While the order waits for a reviewer. */
async function inReview<Answer>({ db, orderId }: Owned, ask: () => Promise<Answer>): Promise<Answer> {
  const { state } = await db.selectFrom('orders').select('state').where('id', '=', orderId).executeTakeFirstOrThrow()
  await db.updateTable('orders').set({ state: 'inReview' }).where('id', '=', orderId).execute()
  const answer = await ask()
  await db.updateTable('orders').set({ state }).where('id', '=', orderId).execute()
  return answer
}

const ownResource = async (db: Owned['db']): Promise<string> => {
  const all = db.selectFrom('accessResources').select('id').where('customerId', '=', app.customer.id)
  return (await all.executeTakeFirst())?.id ?? ''
}

/** One way to ask each store function that takes a caller. A new one fails the test until it is asked here too. */
const askedByAnyone: Record<string, Ask> = {
  'orders.store.ts ofCaller': (caller, { db }) => ofCaller(db, caller).select('orders.id').execute(),
  'orders.store.ts findOrderOf': (caller, { db, orderId }) => findOrderOf(db, { caller, orderId }),
  'order-lists.store.ts findOrderAndSummary': (caller, { db, orderId }) => findOrderAndSummary(db, caller, orderId),
  'order-lists.store.ts listSummaries': (caller, { db }) => listSummaries(db, caller, { limit: 10 }),
  'order-lists.store.ts countOrders': async (caller, { db }) => (await countOrders(db, caller, undefined)).count,
  'order-lists.store.ts listWaiting': (caller, owned) =>
    inReview(owned, () => listWaiting(owned.db, caller, { who: 'all', limit: 10 })),
  'order-lists.store.ts countWaiting': (caller, owned) =>
    inReview(owned, async () => (await countWaiting(owned.db, caller, undefined)).all),
  'registry.store.ts findFiledSubjectOf': (caller, { db, subjectId }) => findFiledSubjectOf(db, caller, subjectId),
  'subjects.store.ts listSubjectsOf': (caller, { db }) => listSubjectsOf(db, caller, { ...anySubject, limit: 10 }),
  'subjects.store.ts countSubjects': async (caller, { db }) => (await countSubjects(db, caller, anySubject)).count,
  'subjects.store.ts findSubjectOf': (caller, { db, subjectId }) => findSubjectOf(db, caller, subjectId),
  'subjects.store.ts listOrdersAbout': async (caller, { db, orderId, subjectId }) => {
    await db.updateTable('orders').set({ filedSubjectId: subjectId }).where('id', '=', orderId).execute()
    return listOrdersAbout(db, caller, subjectId)
  },
  'subjects.store.ts listMaterialsAbout': async (caller, { db, cipher, orderId, subjectId }) => {
    await db.updateTable('orders').set({ filedSubjectId: subjectId }).where('id', '=', orderId).execute()
    const order = await db
      .selectFrom('orders')
      .select(['id', 'providerId', 'createdBy as uploadedBy'])
      .where('id', '=', orderId)
      .executeTakeFirstOrThrow()
    const known = await db.selectFrom('materials').select('id').where('orderId', '=', orderId).executeTakeFirst()
    if (!known) await addMaterial(db, { cipher, files: app.deps.files }, order)
    return listMaterialsAbout(db, caller, { subjectId, limit: 10 })
  },
  'search.store.ts findOrdersSought': (caller, { db, orderId }) =>
    findOrdersSought(db, caller, { ...soughtAll(orderId), limit: 10 }),
  'search.store.ts findFilingsSought': (caller, { db, orderId }) =>
    findFilingsSought(db, caller, { ...soughtAll(orderId), limit: 10 }),
  'registry.store.ts countServices': async (caller, { db }) => (await countServices(db, caller)).count,
  'registry.store.ts listServicesOf': (caller, { db }) => listServicesOf(db, caller, { limit: 10 }),
  'resources.store.ts countResources': async (caller, { db }) => (await countResources(db, caller)).count,
  'resources.store.ts findResourceOf': async (caller, { db }) => findResourceOf(db, caller, await ownResource(db)),
  'resources.store.ts lockResourceOf': (caller, { db }) =>
    inTransaction({ db }, async ({ db }) =>
      lockResourceOf(db, { caller, right: 'resource.read' }, await ownResource(db)),
    ),
  'resources.store.ts findByAccessCode': async (caller, { db }) => {
    const key = Buffer.from('an access code that was redeemed')
    await db
      .updateTable('accessResources')
      .set({ accessCodeKey: key })
      .where('id', '=', await ownResource(db))
      .execute()
    return findByAccessCode(db, caller, key)
  },
  'resources.store.ts listResources': (caller, { db }) => listResources(db, caller, { limit: 10 }),
  // strangers have customers, too
  'customers.store.ts listCustomersToFileFor': async (caller, { db }) =>
    (await listCustomersToFileFor(db, caller, 1000)).filter(({ id }) => id === app.customer.id),
  'mandates.store.ts listMandatesOf': (caller, { db }) => listMandatesOf(db, caller, { limit: 10 }),
  'mandates.store.ts findMandateOf': (caller, { db, mandateId }) => findMandateOf(db, caller, mandateId),
  'mandates.store.ts lockMandateOf': (caller, { db, mandateId }) =>
    inTransaction({ db }, ({ db }) => lockMandateOf(db, caller, mandateId)),
  'members.store.ts listMembersOf': (caller, { db }) => listMembersOf(db, caller, app.customer.id),
  'members.store.ts lockMemberOf': (caller, { db }) =>
    inTransaction({ db }, ({ db }) =>
      lockMemberOf(db, caller, { customerId: app.customer.id, accountId: owner.accountId }),
    ),
  'notices.store.ts listNoticesOf': (caller, { db }) => listNoticesOf(db, caller, { limit: 10 }),
}

/** The same for what only staff are asked for; a number counts as something when it is not nought. */
const askedByStaff: Record<string, Ask> = {
  'audit.store.ts listAuditOf': (caller, { db }) => listAuditOf(db, caller, { limit: 10 }),
  'customers.store.ts listCustomersOf': (caller, { db }) =>
    listCustomersOf(db, caller, { ids: [app.customer.id], limit: 10 }),
  'customers.store.ts findCustomerOf': (caller, { db }) => findCustomerOf(db, caller, app.customer.id),
  'customers.store.ts lockCustomerOf': (caller, { db }) =>
    inTransaction({ db }, ({ db }) => lockCustomerOf(db, caller, app.customer.id)),
  'customers.store.ts findCustomersKnownAs': async (caller, { db, cipher }) =>
    findCustomersKnownAs(db, caller, {
      text: '-',
      nameKey: customerNameKey(cipher, app.provider.id, app.customer.name),
    }),
  'customers.store.ts listCustomerNames': async (caller, { db }) =>
    // strangers have customers, too
    (await listCustomerNames(db, caller, 1000)).filter(({ id }) => id === app.customer.id),
  'count-audit.store.ts listAlarms': (caller, { db }) => listAlarms(db, caller, past),
  'budgets.store.ts listUsedUp': (caller, { db }) => listUsedUp(db, caller, past),
  'budgets.store.ts liftUsedUp': (caller, { db, usedUpId }) =>
    inTransaction({ db }, ({ db }) => liftUsedUp(db, caller, usedUpId)),
  'count-audit.store.ts hasOpened': (caller, { db, orderId }) =>
    hasOpened(db, caller, orderId).then((it) => it || undefined),
  'channels.store.ts findChannelTo': (caller, { db, channel }) => findChannelTo(db, caller, channel),
  'download-files.store.ts findDownloadOf': (caller, { db, downloadId }) => findDownloadOf(db, caller, downloadId),
  'face-terms.store.ts listTerms': (caller, { db }) => listTerms(db, caller),
  'filed-materials.store.ts listFiledMaterialsOf': (caller, { db }) => listFiledMaterialsOf(db, caller, { limit: 10 }),
  'messages.store.ts findOf': (caller, { db, messageId }) => findOf(db, caller, messageId),
  'messages.store.ts listNewest': (caller, { db }) => listNewest(db, caller, { limit: 10 }),
  'messages.store.ts countMessages': async (caller, { db }) => (await countMessages(db, caller, undefined)).count,
  'orders.store.ts countHandedIn': (caller, { db }) => countHandedIn(db, caller),
  'orders.store.ts listHandedIn': (caller, { db }) => listHandedIn(db, caller, { maxOrders: 10, skip: 0 }),
  'other-ways.store.ts listOpen': (caller, { db }) => listOpen(db, caller),
  'reconciliations.store.ts listReconciliationsOf': (caller, { db, cipher }) =>
    listReconciliationsOf({ db, cipher }, caller),
  'reconciliations.store.ts newestComparison': async (caller, { db, cipher }) => {
    const { administration: province } = await db
      .selectFrom('channels')
      .select('administration')
      .executeTakeFirstOrThrow()
    await db.updateTable('reconciliations').set({ kind: 'filings' }).execute()
    return newestComparison({ db, cipher }, caller, { province, abouts: [] })
  },
  'report-files.store.ts findFileOf': (caller, { db, reportFileId }) => findFileOf(db, caller, reportFileId),
  'reporting-views.store.ts listChannelsOf': (caller, { db }) => listChannelsOf(db, caller),
  'reporting-views.store.ts listDownloadsOf': (caller, { db }) => listDownloadsOf(db, caller, { limit: 10 }),
  'reporting-views.store.ts listFilesOf': (caller, { db }) => listFilesOf(db, caller, { limit: 10 }),
  'risk-list.store.ts listRiskEntries': (caller, { db }) => listRiskEntries(db, caller, 10),
  'risk-list.store.ts setLifted': (caller, { db, riskId }) =>
    inTransaction({ db }, ({ db }) =>
      setLifted(db, caller, { id: riskId, at: new Date(), whySealed: Buffer.from('') }),
    ),
  'rule-hits.store.ts listRefusals': (caller, { db }) => listRefusals(db, caller, { from: '2026-01-01', limit: 9 }),
  'rule-sums.store.ts sumsOfDays': async (caller, { db }) => {
    const { rules, days, refusals } = await sumsOfDays(db, caller, '2026-01-01')
    return [...rules, ...days, ...refusals]
  },
  'loaded.store.ts findLoadedFile': (caller, { db, loadedFileId }) => findLoadedFile(db, caller, loadedFileId),
  'loaded.store.ts listApprovedEditions': (caller, { db }) => listApprovedEditions(db, caller),
  'loaded.store.ts listLoadedFiles': (caller, { db }) => listLoadedFiles(db, caller),
  'loaded.store.ts listSwitches': (caller, { db }) => listSwitches(db, caller),
  'setting-versions.store.ts listVersions': (caller, { db }) => listSettingVersions(db, caller),
  'rule-versions.store.ts findVersion': (caller, { db }) => findVersion(db, caller, 1),
  'rule-versions.store.ts listVersions': (caller, { db }) => listVersions(db, caller),
  'pending-sign-ups.store.ts listSignUps': (caller, { db }) => listSignUps(db, caller, past),
  'pending-sign-ups.store.ts lockSignUp': (caller, { db, signUpId: id }) =>
    inTransaction({ db }, ({ db }) => lockSignUp(db, caller, { id, now: past })),
  'imports.store.ts listImportsOf': (caller, { db }) => listImportsOf(db, caller, 10),
  'imports.store.ts findImportOf': (caller, { db, importId }) => findImportOf(db, caller, importId),
  'imports.store.ts lockImportOf': (caller, { db, importId }) =>
    inTransaction({ db }, ({ db }) => lockImportOf(db, caller, importId)),
  'incidents.store.ts listIncidentsOf': (caller, { db }) => listIncidentsOf(db, caller),
  'incidents.store.ts updateIncident': async (caller, { db, cipher, incidentId: id }) =>
    inTransaction({ db }, async ({ db }) =>
      (await updateIncident({ db, cipher }, caller, { id, expected: 1, body: anIncident })) ? id : undefined,
    ),
  'data-requests.store.ts listProofs': (caller, { db }) => listProofs(db, caller),
  'data-requests.store.ts listRequests': (caller, { db }) => listRequests(db, caller, 'privacy.see'),
  'data-requests.store.ts lockRequest': (caller, { db, dataRequestId }) =>
    inTransaction({ db }, ({ db }) => lockRequest(db, caller, dataRequestId)),
  'second-factors.store.ts listFactors': (caller, { db }) => listFactors(db, caller),
  'second-factors.store.ts lockFactorOfOther': (caller, { db, factorOf }) =>
    inTransaction({ db }, ({ db }) => lockFactorOfOther(db, caller, factorOf)),
  'sign-in-services.store.ts listServices': (caller, { db }) => listServices(db, caller),
  'sign-in-services.store.ts lockService': (caller, { db, serviceId }) =>
    inTransaction({ db }, ({ db }) => lockService(db, caller, serviceId)),
  'staff.store.ts listStaffAccounts': async (caller, { db }) =>
    // strangers have staff, too
    (await listStaffAccounts(db, caller)).filter(({ id }) => id === admin.accountId),
  'staff.store.ts lockAccountOfOther': (caller, { db, factorOf }) =>
    inTransaction({ db }, ({ db }) => lockAccountOfOther(db, caller, factorOf)),
  'staff.store.ts lockStaff': (caller, { db }) =>
    inTransaction({ db }, ({ db }) => lockStaff(db, caller, admin.accountId)),
  'subjects.store.ts listTasksAbout': async (caller, { db, cipher, taskId }) => {
    const aboutKey = cipher.blindIndex('task-about', taskId)
    await db.updateTable('tasks').set({ aboutKey }).where('id', '=', taskId).execute()
    return listTasksAbout(db, caller, [aboutKey])
  },
  'search.store.ts findTasksSought': async (caller, { db, cipher, taskId, orderId }) => {
    const aboutKey = cipher.blindIndex('task-about', taskId)
    await db.updateTable('tasks').set({ aboutKey }).where('id', '=', taskId).execute()
    return findTasksSought(db, caller, { ...soughtAll(orderId), aboutKeys: [aboutKey], limit: 10 })
  },
  'tasks.store.ts countOpen': async (caller, { db }) => Number((await countOpen(db, caller, '2026-11-30')).open),
  'tasks.store.ts findTaskOf': (caller, { db, taskId }) => findTaskOf(db, caller, taskId),
  'tasks.store.ts listTasksOf': (caller, { db }) => listTasksOf(db, caller, { limit: 10 }),
  'tasks.store.ts lockTask': (caller, { db, taskId }) =>
    inTransaction({ db }, ({ db }) => lockTask(db, caller, taskId)),
}

/** Functions that compare a provider themselves, and why none of them shows a caller what is not theirs. */
const comparing: Record<string, string> = {
  'audit.store.ts conditionsOf': 'whose account a login is; which entries are shown, visibleTo says',
  'customers.store.ts findCustomersKnownAs': 'what may be meant; which of it is shown, visibleTo says',
  'search.store.ts findOrdersSought': 'what may be meant; which of it is shown, visibleTo says',
  'filings-sought.ts isSoughtFiling': 'what may be meant; which of it is shown, visibleTo says',
  'accounts.store.ts findAccount': 'somebody signs in: there is no caller yet',
  'effects.store.ts countStaffWithoutFactor': 'a number, told to who may change settings',
  'effects.store.ts countStaffSessions': 'a number, told to who may change settings',
  'effects.store.ts countOrdersAbove': 'a number, told to who may change settings',
  'effects.store.ts countCustomersAbove': 'a number, told to who may change settings',
  'effects.store.ts countMaterialsToForget': 'a number, told to who may change settings',
  'effects.store.ts countUnderWayIn': 'a number, told to who may change settings',
  'effects.store.ts listAddressesOfResources': 'addresses, counted for who may change settings',
  'setting-versions.store.ts newestVersion': 'numbers a version of a provider',
  'accounts.store.ts findLogin': 'somebody signs up or asks for a new password: nobody is told what is found',
  'pending-sign-ups.store.ts findNewestSignUp': 'somebody signs in: there is no caller yet',
  'pending-sign-ups.store.ts deleteSignUpsOf': 'one of them was proved: the others are nobody’s',
  'accounts.store.ts listStaff': 'what staff have used of their budgets, for whoever may see it there',
  'accounts.store.ts hasCustomer': 'whether a customer whose data is given out or deleted is the caller’s provider’s',
  'accounts.store.ts listWhoReadAudit': 'whom an alarm is written to',
  'agents.store.ts findAgentByCode': 'somebody was told the number, and names by it whom a mandate is given to',
  'audit.store.ts listLooksAt':
    'an applicant sees who looked at what is their customer’s, which the audit says in a list',
  'blacklists.store.ts findListed': 'says of an order whether its provider was told of what it names',
  'blacklists.store.ts takeOffList': 'the administration takes somebody off its list',
  'customers.store.ts findCustomerKnownTo':
    'somebody signs in by a service that names the customer: there is no caller yet',
  'customers.store.ts findCustomerIds': 'a table of resources names customers of its provider',
  'customers.store.ts isExternalIdTaken': 'says of an own id whether another customer of the provider has it',
  'channels.store.ts listAdministrations': 'where the provider of the caller reports',
  'channels.store.ts listIspIds': 'how administrations number the provider of who brings in a file',
  'channels.store.ts channelFor': 'the channel by which a provider reports',
  'closed-records.store.ts findOwner': 'the administration names something filed',
  'closed-records.store.ts lockFiled': 'the administration closes something filed',
  'code-tables.ts codeTablesOfProvider': 'the codes in force at a provider',
  'count-audit.store.ts hasOpened': 'what the caller did is theirs, wherever',
  'count-audit.store.ts listAlarms': 'what was told of the caller',
  'face-terms.store.ts countPersonsKept': 'a number, for whoever may decide about the terms',
  'face-terms.store.ts findNewestTerms': 'whether faces are compared at the provider of an order',
  'filed-names.store.ts findNamesOfOthers': 'judges a name by those of others, which nobody is shown',
  'sketches.store.ts likelyDoubles': 'finds texts that resemble others; a reviewer is told numbers alone',
  'logos.store.ts findLogo': 'anybody is shown the logo of the provider of a site',
  'logos.store.ts findLogoPicture': 'anybody is shown the logo of the provider of a site',
  'logos.store.ts deleteLogo': 'takes that of the provider of the caller away',
  'loaded.store.ts listPackSwitches': 'the packs in force at a provider',
  'loaded.store.ts nextSwitchNumber': 'numbers a switch of the provider of the caller',
  'lookups.store.ts findFiledSites': 'what the subject of an order has filed',
  'mandates.store.ts listAgentAccounts': 'what third parties have used of their budgets, for whoever may see it there',
  'messages.store.ts countMessagesBefore': 'a number, told to who may change settings',
  'messages.store.ts deleteMessagesBefore': 'nobody asks: they go by the clock',
  'messages.store.ts listMessagesOfNoOrder': 'those to accounts of a customer whose data is given out or deleted',
  'notices-shown.store.ts countAccepted': 'how many accounts were shown a notice of the provider of the caller',
  'notices-shown.store.ts findWords': 'what a provider tells everybody',
  'old-materials.store.ts removeMaterials': 'a job forgets what is old',
  'old-orders.store.ts listOver': 'a job empties orders that are over',
  'orders.store.ts listSealedFilings': 'the copy of a person’s data, for who may give it out',
  'privacy-facts.ts counts': 'counts rows of the provider of the caller, and shows none',
  'put-channel.ts putChannel': 'makes a channel of a provider',
  'reconciliations.store.ts keepStillThere': 'an administration told what it holds: there is no caller',
  'reconciliations.store.ts listRegistrySubjects': 'compared with what the administration holds',
  'registry.store.ts findFiledSubject': 'the administration publishes something filed',
  'registry.store.ts findSubjectNumbered': 'says of an order whether a number is filed here, whoever filed it',
  'registry.store.ts ownerOfDomain': 'says of an order whether a domain is filed here, whoever filed it',
  'report-orders.store.ts listReportable': 'a job puts orders into a file',
  'resources.store.ts findByAccessCode': 'whoever knows an open code may have it; of others visibleTo says',
  'resources.store.ts lockByExternalIds': 'own ids are unique at a provider: what a table of it names',
  'resources.store.ts bindAccessCode': 'who knows a code may have it: it is of no customer yet',
  'results.store.ts findOrderClosing': 'the administration closes what an order asked for',
  'rule-versions.store.ts findNewestVersion': 'the rules in force at a provider',
  'sheets.store.ts findSheetByCode': 'a job recognises a sheet by its code',
  'sign-in-services.store.ts listOpenServices': 'the buttons of a sign-in page: there is no caller yet',
  'staff.store.ts countOthersWithRole': 'whether somebody is the last administrator of a provider',
  'standing-facts.store.ts getStandingFacts': 'judges an order by what else its provider has',
  'take-in.store.ts listFiledAfter': 'all that the provider of the caller has filed, for who may export it',
  'take-in.store.ts listHeld': 'a file is compared with what is filed here',
  'take-in.store.ts listOwners': 'a file is compared with what is filed here',
  'take-in.store.ts listTaken': 'a file is compared with what is filed here',
  'take-in-customers.store.ts listByExternalId': 'a file names customers of its provider by the company’s own ids',
  'unclaimed.store.ts findUnclaimed': 'a claim that a reviewer passed: nobody here has the filing yet',
  'unclaimed.store.ts forgetUnclaimed': 'a claim that a reviewer passed: somebody has the filing now',
}

let app: TestApp
let owned: Owned
let owner: Caller
let admin: Caller
let strangers: Record<string, Caller>

beforeAll(async () => {
  app = await serverWithRules()
  const { db, now } = app.deps
  const applicant = await app.as('applicant')
  owner = applicant.caller
  admin = (await app.as('admin')).caller
  const { id: orderId } = await anEmptyDraft(applicant)
  await db.updateTable('orders').set({ province: '110000' }).where('id', '=', orderId).execute()
  const { subjectId } = await fileHere(app, aFilingOf(await aResource(app)), { orderId })
  const notice = {
    providerId: app.provider.id,
    kind: 'filing-cancelled' as const,
    about: `order:${orderId}`,
    details: { name: '甲公司', number: '京ICP备2026000001号' },
    at: now(),
  }
  await insertNotice(app.deps, { ...notice, customerId: app.customer.id })
  await insertNotice(app.deps, notice)
  const opened = { caller: admin, action: 'paper.open', about: `order:${orderId}` }
  await writeAudit(app.deps, opened)
  owned = {
    db,
    cipher: app.deps.cipher,
    orderId,
    subjectId,
    ...(await insertStaffRows(app, { orderId, subjectId, reviewer: admin })),
  }

  const elsewhere = { providerId: (await app.anotherProvider()).id }
  const { customerId: _, ...withoutCustomer } = owner
  strangers = {
    'another customer': (await app.as('applicant', { customerId: (await app.anotherCustomer()).id })).caller,
    'an applicant without a customer': withoutCustomer,
    'an applicant of another provider with the same customer': { ...owner, ...elsewhere },
    'a reviewer of another provider': (await app.as('reviewer', elsewhere)).caller,
    'an administrator of another provider': (await app.as('admin', elsewhere)).caller,
  }
})
afterAll(() => app.close())

const rows = (found: unknown): unknown[] => [pageRows(found)].flat().filter((it) => it !== undefined && it !== 0)

const pageRows = (found: unknown): unknown =>
  typeof found === 'object' && found !== null && 'rows' in found ? found.rows : found

test('every store function that takes a caller is asked here', () => {
  const found = sourcePaths('**/*.store.ts').flatMap(functionsOfCallers)
  expect(found.sort()).toEqual([...Object.keys(askedByAnyone), ...Object.keys(askedByStaff)].sort())
})

test('whoever compares a provider instead says here why', () => {
  const found = sourcePaths('**/*.ts').flatMap(functionsThatCompare)
  expect(found.sort()).toEqual(Object.keys(comparing).sort())
})

const all = [
  ...Object.entries(askedByAnyone).map(([name, ask]) => ({ name, ask, isForStaff: false })),
  ...Object.entries(askedByStaff).map(([name, ask]) => ({ name, ask, isForStaff: true })),
]

test.each(all)('$name shows strangers nothing, and its own people what is there', async ({ ask, isForStaff }) => {
  for (const [who, caller] of Object.entries(strangers))
    expect({ who, found: rows(await ask(caller, owned)) }).toEqual({ who, found: [] })
  expect(rows(await ask(admin, owned))).not.toEqual([])
  if (!isForStaff) expect(rows(await ask(owner, owned))).not.toEqual([])
})

test('of the staff, too, nobody is shown rows they have no right to', async () => {
  const [reviewer, auditor] = [(await app.as('reviewer')).caller, (await app.as('auditor')).caller]
  expect(await listAuditOf(owned.db, reviewer, { limit: 10 })).toEqual([])
  expect(await listTerms(owned.db, reviewer)).toEqual([])
  for (const caller of [reviewer, auditor, owner])
    expect((await listNewest(owned.db, caller, { limit: 10 })).rows).toEqual([])
  expect(await listRiskEntries(owned.db, owner, 10)).toEqual([])
})

/** What reviewers may see of a provider, and no province has. */
const ofNoProvince = [
  'mandates.store.ts listMandatesOf',
  'mandates.store.ts findMandateOf',
  'mandates.store.ts lockMandateOf',
  'customers.store.ts listCustomersOf',
  'customers.store.ts findCustomerOf',
  'customers.store.ts lockCustomerOf',
  'customers.store.ts findCustomersKnownAs',
  'customers.store.ts listCustomerNames',
  'customers.store.ts listCustomersToFileFor',
  'resources.store.ts countResources',
  'resources.store.ts findByAccessCode',
  'resources.store.ts lockResourceOf',
  'resources.store.ts findResourceOf',
  'resources.store.ts listResources',
  'risk-list.store.ts listRiskEntries',
  'risk-list.store.ts setLifted',
  'rule-sums.store.ts sumsOfDays',
  'loaded.store.ts findLoadedFile',
  'loaded.store.ts listApprovedEditions',
  'loaded.store.ts listLoadedFiles',
  'loaded.store.ts listSwitches',
  'rule-versions.store.ts findVersion',
  'rule-versions.store.ts listVersions',
  // what they did themselves is theirs
  'count-audit.store.ts hasOpened',
]

test.each(all)('$name shows a reviewer what is of their provinces', async ({ name, ask }) => {
  const reviewerOf = async (...provinces: string[]) => (await app.as('reviewer', { provinces })).caller
  const seenBy = async (caller: Caller) => rows(await ask(caller, owned)).length
  const seen = await seenBy(await reviewerOf())
  expect(await seenBy(await reviewerOf('440000', '110000'))).toBe(seen)
  if (!ofNoProvince.includes(name)) expect(await seenBy(await reviewerOf('440000'))).toBe(0)
})

/** An owner looks after the accounts of the own customer alone. */
const ofGroups = all.filter(({ name, isForStaff }) => !isForStaff && !name.startsWith('members.store.ts'))

test.each(ofGroups)('$name shows members what their group has', async ({ name, ask }) => {
  const { id: customerId } = await app.anotherCustomer()
  const member = name.endsWith('ToFileFor') ? 'editor' : 'viewer'
  const forGroup = await app.as('applicant', { customerId, actsForGroup: true, member })
  const seenBy = async ({ headers }: TestCaller) => {
    const found = await findSession(app.deps, { token: tokenOf(headers), ip: '', now: app.deps.now() })
    return found ? rows(await ask(found.caller, owned)).length : -1
  }
  expect(await seenBy(forGroup)).toBe(0)
  await owned.db.updateTable('customers').set({ parentId: customerId }).where('id', '=', app.customer.id).execute()
  expect(await seenBy(forGroup)).toBeGreaterThan(0)
  expect(await seenBy(await app.as('applicant', { customerId }))).toBe(0)
})

const tokenOf = ({ cookie = '' }: Record<string, string>): string => cookie.split('=')[1] ?? ''

test('who may do what is asked of the table of rights alone', () => {
  const comparing = sourcePaths('**/*.ts').filter((path) =>
    treeOf(path)
      .statements.map((it) => it.getText())
      .some((text) => /\brole\s*[!=]==|===\s*\w+\.role\b|\]\.includes\([\w.]*role\)/.test(text)),
  )
  // makes the accounts of a demonstration
  expect(comparing.map((it) => basename(it))).toEqual(['demo.ts'])
})

const sourcePaths = (pattern: string): string[] =>
  globSync(pattern, { cwd: import.meta.dirname })
    .filter((it) => !/\.test\.ts$|(^|\/)test-[^/]+$/.test(it))
    .map((it) => `${import.meta.dirname}/${it}`)

const treeOf = (path: string) => ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2024, true)

/** Everything on the first level of a file that has a provider's id on the right of a comparison. */
function functionsThatCompare(path: string): string[] {
  if (path.endsWith('platform/visible-to.ts')) return []
  return treeOf(path)
    .statements.filter((it) => /where\('(\w+\.)?providerId', '='|provider_id = \$\{/.test(it.getText()))
    .map((it) => {
      const name = ts.isVariableStatement(it)
        ? it.declarationList.declarations[0]?.name
        : ts.isFunctionDeclaration(it) && it.name
      return `${basename(path)} ${name ? name.getText() : it.getText()}`
    })
}

/** The exported functions of a file that have a parameter whose type speaks of `Caller`. */
function functionsOfCallers(path: string): string[] {
  const file = treeOf(path)
  const isExported = (it: ts.HasModifiers) => it.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
  const functions = file.statements.flatMap(
    (it): { name: string; parameters: readonly ts.ParameterDeclaration[] }[] => {
      if (ts.isFunctionDeclaration(it) && isExported(it))
        return [{ name: it.name?.text ?? '', parameters: it.parameters }]
      if (!ts.isVariableStatement(it) || !isExported(it)) return []
      return it.declarationList.declarations.flatMap(({ name, initializer }) =>
        initializer && ts.isArrowFunction(initializer)
          ? [{ name: name.getText(), parameters: initializer.parameters }]
          : [],
      )
    },
  )
  return functions
    .filter(({ parameters }) => parameters.some(({ type }) => type && /\bCaller\b/.test(type.getText())))
    .map(({ name }) => `${basename(path)} ${name}`)
}

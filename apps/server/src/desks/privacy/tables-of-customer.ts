import type { Tables } from '../../platform/postgres/database.ts'
import type { Words } from '../../records/privacy/retention-terms.ts'

type Row = Readonly<Record<string, unknown>>

/** Which rows of a table are a customer’s, and under which context each sealed column of them opens. */
interface OwnRows {
  /** SQL; `$customer`, `$orders`, `$accounts` and `$subjects` stand for ids. */
  where: string
  sealed?: Readonly<Record<string, (row: Row) => string>>
  /** Columns that say nothing to the person, such as ids of colleagues. */
  without?: readonly string[]
}

type GivenRows = OwnRows | { notGiven: Words }

const ofCustomer = 't.customer_id = $customer'
const ofOrders = 't.order_id in ($orders)'
const ofAccounts = 't.account_id in ($accounts)'
const ofMaterials = 't.material_id in (select id from materials where order_id in ($orders))'
const ofServices = 't.service_id in (select id from filed_services where subject_id in ($subjects))'
const filed = (what: string) => (row: Row) => `${what}:${row.providerId}:${row.regulatorId}`
const byId = (what: string) => (row: Row) => `${what}:${row.id}`
const notGiven = (zh: string, en: string): GivenRows => ({ notGiven: { zh, en } })

const noData = notGiven('不含个人信息', 'nothing of a person')
const secret = notGiven(
  '登录用的密钥与摘要，给出即失去作用',
  'keys and hashes that let one in: given out they protect nobody',
)

/**
 * What of each table is given to a customer who asks for all that is kept. One that is forgotten fails a test. Columns of
 * bytes that are not opened here are keys and hashes, and are left out.
 */
export const tablesOfCustomer: ReadonlyMap<keyof Tables, GivenRows> = new Map<keyof Tables, GivenRows>([
  ['accessResources', { where: ofCustomer }],
  [
    'accounts',
    {
      where: 't.id in ($accounts)',
      sealed: { nameSealed: byId('accounts.name'), loginSealed: byId('accounts.login') },
      without: ['passwordHash'],
    },
  ],
  ['agents', { where: ofCustomer }],
  [
    'appliedResults',
    {
      where: ofOrders,
      sealed: {
        detailsSealed: ({ downloadFileId, kind, position }) =>
          `applied_results.details:${downloadFileId}:${kind}:${position}`,
      },
    },
  ],
  [
    'audit',
    {
      where: 't.account_id in ($accounts) or t.customers @> array[$customer]',
      sealed: { saidSealed: ({ entry, action, about }) => `audit:${entry}:${action}:${about}` },
      without: ['orders', 'customers', 'entry'],
    },
  ],
  [
    'batches',
    notGiven(
      '只有文件名；其中的备案就是 orders 中的备案信息',
      'names of files; the filings in them are those in orders',
    ),
  ],
  ['batchRows', notGiven('其中的备案就是 orders 中的备案信息', 'the filings in them are those in orders')],
  ['blacklistEntries', notGiven('管局下发的名单，请向管局查询', 'lists of the administration: ask there')],
  ['budgetUses', notGiven('只有摘要和计数', 'hashes and counts alone')],
  ['calendarDays', noData],
  ['calendarYears', noData],
  ['channelCalls', noData],
  ['channels', noData],
  ['codeTables', noData],
  ['confirmedContacts', { where: ofCustomer }],
  ['contactCodes', { where: ofOrders }],
  ['copies', noData],
  ['customerStorage', { where: ofCustomer }],
  ['customers', { where: 't.id = $customer', sealed: { nameSealed: byId('customers.name') } }],
  [
    'dataRequests',
    {
      where: ofCustomer,
      sealed: { wordsSealed: byId('data_requests.words'), answerSealed: byId('data_requests.answer') },
    },
  ],
  ['deletionProofs', noData],
  [
    'downloadFiles',
    notGiven(
      '整份往来文件，含他人信息；其中与您有关的结果在 appliedResults',
      'whole files with data of others; what of them is yours stands in appliedResults',
    ),
  ],
  ['faceChecks', { where: ofOrders, without: ['frameKeys'] }],
  ['faceConsents', { where: ofOrders }],
  ['faceTerms', noData],
  ['filedAccesses', { where: ofServices }],
  ['filedDomains', { where: ofServices }],
  ['filedKeys', notGiven('只有摘要', 'hashes alone')],
  [
    'filedMaterials',
    {
      where: 't.filed_subject_id in ($subjects)',
      sealed: {
        nameSealed: byId('filed_materials.name'),
        opinionSealed: byId('filed_materials.opinion'),
        faultSealed: byId('filed_materials.fault'),
      },
    },
  ],
  ['filedServices', { where: 't.subject_id in ($subjects)', sealed: { serviceSealed: filed('filed-service') } }],
  [
    'filedSubjects',
    {
      where: ofCustomer,
      sealed: {
        nameSealed: filed('filed_subjects.name'),
        snapshotSealed: filed('filed'),
        subjectSealed: filed('filed-subject'),
      },
    },
  ],
  ['filingPasswordChecks', secret],
  ['handovers', { where: ofOrders }],
  ['identityChecks', { where: ofOrders, sealed: { noteSealed: byId('identity_checks.note') } }],
  ['knownDevices', { where: ofAccounts }],
  [
    'importFindings',
    notGiven('导入报告，不按个人保存，30 天后删除', 'reports of files, of nobody by name; deleted after 30 days'),
  ],
  ['importProgress', notGiven('导入进度，只有数量', 'how far an import is: numbers alone')],
  [
    'imports',
    notGiven(
      '导入的文件，30 天后删除；导入的备案见 filedSubjects',
      'files that were brought in, deleted after 30 days; what came by them stands in filedSubjects',
    ),
  ],
  ['loadedFiles', noData],
  ['loadedSwitches', noData],
  [
    'lookups',
    notGiven(
      '公开登记信息的查询结果，按域名保存，不按客户',
      'answers of public registers, kept by domain and not by customer',
    ),
  ],
  ['lookupTurns', noData],
  ['logos', noData],
  [
    'loginChanges',
    {
      where: ofAccounts,
      sealed: { nextSealed: byId('login_changes.next'), formerSealed: byId('login_changes.former') },
    },
  ],
  [
    'mandates',
    {
      where: ofCustomer,
      sealed: { whySealed: byId('mandates.why') },
      without: ['letterSealed', 'givenBy', 'decidedBy', 'revokedBy'],
    },
  ],
  ['materialConsents', { where: ofOrders }],
  ['materialReadings', { where: ofMaterials, sealed: { readingSealed: ({ materialId }) => `reading:${materialId}` } }],
  ['materials', { where: ofOrders }],
  ['messages', { where: ofOrders, sealed: { sealed: byId('message'), lastErrorSealed: byId('messages.last_error') } }],
  ['noticeAcceptances', { where: ofAccounts }],
  ['notices', { where: ofCustomer, sealed: { detailsSealed: byId('notices.details') } }],
  ['oneTimeLinks', { where: ofAccounts }],
  [
    'orderActions',
    {
      where: ofOrders,
      sealed: {
        wordsSealed: ({ orderId, action, at }) =>
          `order_actions.words:${orderId}:${action}:${at instanceof Date ? at.toISOString() : ''}`,
      },
    },
  ],
  ['orderIspIds', { where: ofOrders }],
  [
    'orders',
    {
      where: ofCustomer,
      sealed: {
        filingSealed: byId('order'),
        filedSealed: byId('order-filed'),
        subjectNameSealed: byId('orders.subject_name'),
        returnReasonsSealed: byId('orders.return_reasons'),
      },
    },
  ],
  [
    'otherWays',
    {
      where: ofOrders,
      sealed: {
        wishSealed: byId('other_ways.wish'),
        noteSealed: byId('other_ways.note'),
        appointmentNoteSealed: byId('other_ways.appointment_note'),
      },
    },
  ],
  ['passkeyChallenges', secret],
  ['passkeys', { where: ofAccounts, sealed: { nameSealed: byId('passkeys.name') } }],
  ['pendingFiles', noData],
  ['pendingServiceSignIns', secret],
  ['pendingSignIns', secret],
  [
    'pendingSignUps',
    notGiven('三天内删除，确认前不属于任何账号', 'deleted within three days, of no account until confirmed'),
  ],
  [
    'privacyIncidents',
    notGiven(
      '事件记录，不按个人保存；涉及您时单独通知',
      'records of incidents, of nobody by name: who is concerned is told',
    ),
  ],
  ['privacyNotices', noData],
  ['privacyWords', noData],
  ['providers', noData],
  [
    'reconciliations',
    notGiven('登记库核对的整份结果，含他人信息', 'whole comparisons of the registry, with data of others'),
  ],
  ['recoveryCodes', secret],
  ['refusalDays', noData],
  ['reportFaults', { where: ofOrders, sealed: { faultSealed: ({ orderId }) => `report_faults.fault:${orderId}` } }],
  [
    'reportFiles',
    notGiven(
      '整份上报文件，含他人信息；其中的内容就是 orders 中的备案信息',
      'whole files with data of others; what of them is yours is the filing in orders',
    ),
  ],
  ['reportRecordKeys', { where: ofOrders }],
  ['reportRecords', { where: ofOrders }],
  ['resourceUses', { where: ofOrders }],
  ['retentionRuns', noData],
  ['riskList', notGiven('只有摘要，用于防止冒用', 'hashes alone, against abuse of names')],
  ['ruleHitDays', noData],
  ['ruleHits', { where: ofOrders }],
  ['ruleVersions', noData],
  ['schemaMigrations', noData],
  ['searchedOrders', notGiven('只有摘要和域名，用于查找订单', 'hashes and the domains, by which orders are found')],
  ['secondFactors', secret],
  ['serviceIdentities', { where: ofAccounts, sealed: { nameSealed: byId('service_identities.name') } }],
  ['sessions', { where: ofAccounts, without: ['csrfSecret'] }],
  ['settingVersions', notGiven('服务商自己的设置', 'what the provider set for itself')],
  ['signInServices', noData],
  ['sketches', notGiven('只有摘要，用于发现相似的备案', 'hashes alone, by which likely doubles are found')],
  ['setupLink', noData],
  ['sheetChecks', { where: ofMaterials, sealed: { resultSealed: ({ materialId }) => `sheet-check:${materialId}` } }],
  ['sheets', { where: ofOrders, sealed: { printedSealed: byId('sheet-print') }, without: ['sheetCode'] }],
  ['sheetSignatures', { where: ofOrders, sealed: { signedSealed: byId('sheet-signature') } }],
  [
    'sightings',
    {
      where: ofOrders,
      sealed: { saidSealed: ({ orderId, kind, place }) => `sighting:${orderId}:${kind}:${place}` },
    },
  ],
  [
    'statusQuestions',
    notGiven(
      '向管局查询的结果，按域名和证件摘要保存',
      'answers of the administration, kept by hashes of domains and certificates',
    ),
  ],
  [
    'tasks',
    {
      where: ofCustomer,
      sealed: {
        aboutSealed: byId('tasks.about'),
        detailSealed: byId('task'),
        answerSealed: byId('task'),
        faultSealed: byId('tasks.fault'),
      },
    },
  ],
  ['unclaimedFilings', notGiven('无人认领，不属于任何客户', 'claimed by nobody, of no customer')],
  ['uploadParts', notGiven('未传完的片段，一天内删除', 'pieces that never arrived whole, deleted within a day')],
  ['uploads', { where: ofOrders }],
  ['usedUpBudgets', notGiven('只有摘要和计数，期满即删', 'hashes and counts, deleted when the span is over')],
])

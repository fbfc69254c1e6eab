import { randomBytes, randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keyOfPayload } from '../../gateway/files/seal-file.ts'
import { openOtherWay } from '../../judging/identity/sealed-other-way.ts'
import { contentKey, contentKeyOfHash } from '../../papers/materials/content-key.ts'
import { openSignedHash } from '../../papers/sheets/signed.ts'
import { findAccount, getAccountView, insertAccount } from '../../records/accounts/accounts.store.ts'
import { auditOf } from '../../records/audit/test-audit.ts'
import { sealedLastFault } from '../../records/channels/channels.store.ts'
import {
  sealedFiledName,
  sealedMaterialFault,
  sealedOpinion,
} from '../../records/filed-materials/filed-materials.store.ts'
import { sealedDownloadFault } from '../../records/ledger/download-files.store.ts'
import { sealedAnswerMessage } from '../../records/ledger/report-files.store.ts'
import { sealedReportFault } from '../../records/ledger/report-orders.store.ts'
import { listOutcomes } from '../../records/ledger/results.store.ts'
import { sealedNoticeDetails } from '../../records/notices/notices.store.ts'
import { sealedOrderSubject } from '../../records/orders/order.ts'
import { openReturnReasons, openWordsOfAction } from '../../records/orders/sealed-reasons.ts'
import { sealedSubjectName } from '../../records/registry/sealed-name.ts'
import { sealedReason } from '../../records/risks/risk-list.ts'
import { openTask, type TaskToOpen } from '../../records/tasks/open-task.ts'
import { sealedTaskFault } from '../../records/tasks/tasks.store.ts'
import type { Deps } from '../deps.ts'
import { envelope } from '../keys/envelope.ts'
import { openDatabase } from './database.ts'
import { migrate, missingMigrations } from './migrate.ts'
import { prepareDatabase } from './prepare-database.ts'
import { sealStoredValues } from './seal-stored-values.ts'
import { freshDatabase } from './test-database.ts'

const cipher = envelope({ current: 'one', keys: new Map([['one', randomBytes(32)]]), indexKey: randomBytes(32) })
const openCipher = async () => cipher

/** Invented, and nowhere else in the database. */
const planted = '欧阳试验'
const order = randomUUID()
const picture = Buffer.from('a picture')
const noBytes = Buffer.alloc(0)

let database: Awaited<ReturnType<typeof freshDatabase>>
let owner: Client
let deps: Pick<Deps, 'db' | 'cipher'>
let missing: string[]
let provider: string

/** A database as earlier versions left it, brought to this one. */
beforeAll(async () => {
  database = await freshDatabase()
  owner = new Client({ connectionString: database.ownerUrl })
  await owner.connect()
  await owner.query('drop schema public, pgboss cascade; create schema public; create schema pgboss')
  await migrate(database.ownerUrl)
  await insertReadableRows()
  missing = await missingMigrations(database.ownerUrl)
  await expect(prepareDatabase(database.ownerUrl, database.url)).rejects.toThrow('give the keys of the server')
  await prepareDatabase(database.ownerUrl, database.url, openCipher)
  deps = { db: openDatabase(database.url, 1).db, cipher }
})
afterAll(async () => {
  await deps.db.destroy()
  await owner.end()
  await database.drop()
})

async function insertReadableRows(): Promise<void> {
  await owner.query(
    `insert into audit (entry, by_name, role, action, about, before, after, reason)
    select gen_random_uuid(), $1, 'applicant', 'order.save-draft', $2, null, jsonb_build_object('subject.name', $1::text), $1
    from generate_series(1, 1203)`,
    [planted, `order:${order}`],
  )
  const ids = await owner.query<{ provider: string; customer: string }>(
    `with p as (insert into providers (name, province) values ('甲', '110000') returning id),
      c as (insert into customers (provider_id, name) select id, $1 from p returning id, provider_id)
    insert into accounts (provider_id, customer_id, login, name, role, member, password_hash)
      select provider_id, id, 'o@planted.example', $1, 'applicant', 'owner', '-' from c
      returning provider_id as provider, customer_id as customer`,
    [planted],
  )
  for (const it of ids.rows) {
    provider = it.provider
    await owner.query(
      `with o as (insert into orders (id, provider_id, customer_id, reference, order_type, state, filing_sealed, subject_name,
          return_reasons, created_by)
        select $1, $2, $3, 'BA-1', 'FIRST', 'needsFix', '', $4, jsonb_build_array(jsonb_build_object('at', '', 'text', $4::text)), id
        from accounts returning *),
      s as (insert into filed_subjects (provider_id, customer_id, order_id, regulator_id, number, name, province,
          snapshot_sealed, published_at)
        select provider_id, customer_id, id, 7, '', subject_name, '110000', '', now() from o),
      w as (insert into other_ways (provider_id, order_id, person_key, way, wish, asked_by, asked_at)
        select provider_id, id, '', 'in-person', subject_name, created_by, now() from o),
      b as (insert into blacklist_entries (provider_id, source, kind, key, name, remark, listed_at)
        select provider_id, 'HMDLB', 'subject', 'key', subject_name, null, now() from o)
      insert into risk_list (provider_id, kind, key, shown, reason, marked_by, marked_at)
        select provider_id, 'mobile', '', '', subject_name, created_by, now() from o`,
      [order, it.provider, it.customer, planted],
    )
  }
  await insertReadableAnswers()
  await owner.query(
    `insert into order_actions (at, order_id, action, actor, to_state, note, reasons)
    values (now(), $1, 'sendBack', 'reviewer', 'needsFix', $2, jsonb_build_array(jsonb_build_object('at', '', 'text', $2::text)))`,
    [order, `${planted} 13912345678`],
  )
}

/** What an administration said, and what became of it. */
async function insertReadableAnswers(): Promise<void> {
  const words = JSON.stringify({ reason: 'answered', details: { code: 5, message: `${planted} 13912345678` } })
  const named = JSON.stringify({ name: planted, number: '京ICP备13912345678号', filingNumber: '13912345678' })
  await owner.query(
    `with c as (insert into channels (provider_id, name, administration, isp_id, base_url, user_name, secrets_sealed, last_error)
        select id, '北京', '110000', 1, '', '', '', $1 from providers returning *),
      f as (insert into report_files (channel_id, sequence, state, payload_sealed, payload_hash, size_bytes, answer_message)
        select id, 1, 'refused', '', 'of a report', 0, $3 from c returning *),
      e as (insert into report_faults (order_id, order_version, fault, at) select id, 1, $1, now() from orders),
      d as (insert into download_files (channel_id, file_name, state, payload_sealed, payload_hash, document_hash, fault)
        select id, 'one', 'quarantined', '', 'of a download', 'of a document', $1 from c returning *),
      r as (insert into applied_results (download_file_id, position, kind, outcome_kind, reason, details)
        select id, 0, 'BASJ', 'parked', 'subject-not-ours', $2 from d),
      m as (insert into filed_materials (provider_id, channel_id, filed_subject_id, part, regulator_id, number, name, kind,
          content_type, size_bytes, sent_by, sent_at, state, opinion, fault)
        select s.provider_id, c.id, s.id, 'subject', 7, '', s.name, 'id-front', 'image/jpeg', 1, a.id, now(), 'refused', s.name, $1
        from filed_subjects s, c, accounts a),
      t as (insert into tasks (id, provider_id, channel_id, kind, about, source_key, detail_sealed, opened_at, deadline_on, fault)
        select gen_random_uuid(), provider_id, id, 'rectify', $3, $3, '', now(), now(), $1 from c),
      p as (insert into materials (provider_id, order_id, kind, about, content_type, size_bytes, sha256, file_id, data_key, uploaded_by)
        select o.provider_id, o.id, 'commitment-letter', 'subject', 'application/pdf', 1, sha256($4), gen_random_uuid(), '', a.id
        from orders o, accounts a returning *),
      h as (insert into sheets (id, provider_id, order_id, kind, about, version, sheet_code, printed_sealed, pdf_sealed,
          made_by, made_at)
        select gen_random_uuid(), provider_id, order_id, kind, about, 1, '', '', '', uploaded_by, now() from p returning *),
      g as (insert into sheet_signatures (id, order_id, number, sheet_id, material_id, account_id, at, signed_sealed,
          signed_sha256, previous, hash, seal)
        select gen_random_uuid(), h.order_id, 1, h.id, p.id, p.uploaded_by, now(), '', sha256($4), '', '', '' from h, p)
      insert into notices (provider_id, kind, about, details, at)
        select id, 'filing-cancelled', $3, $2, now() from providers`,
    [words, named, planted, picture],
  )
}

test('a server that may not seal what is readable says what is missing', () => {
  expect(missing).toContain('the sealing of audit')
})

test('the audit says the same as before, opened', async () => {
  const rows = await auditOf(deps, `order:${order}`)
  expect(rows).toHaveLength(1203)
  for (const row of rows) {
    expect(row).toMatchObject({ byName: planted, reason: planted, after: { 'subject.name': planted } })
    expect(row.changed).toEqual(['subject.name'])
    expect(row.before).toBeUndefined()
  }
})

test('an account is found by its login, once, and has the names it had', async () => {
  const account = await findAccount(deps, provider, 'O@planted.example')
  const view = await getAccountView(deps, account?.id ?? '')
  expect(view).toMatchObject({ name: planted, login: 'o@planted.example', customerName: planted })
  const again = {
    providerId: provider,
    login: 'o@Planted.example',
    name: '甲',
    role: 'reviewer',
    passwordHash: '-',
  } as const
  expect(await insertAccount(deps, again)).toBeUndefined()
})

test('what was said of an order is what it was, with its numbers masked', async () => {
  const [action] = await deps.db.selectFrom('orderActions').selectAll().execute()
  const text = `${planted} 139****5678`
  expect(action && openWordsOfAction(cipher, action)).toEqual({ note: text, reasons: [{ at: '', text }] })
})

test('an order, a filed record and a person marked are named as they were', async () => {
  const row = await deps.db.selectFrom('orders').selectAll().executeTakeFirstOrThrow()
  expect(sealedOrderSubject.open(cipher, order, row.subjectNameSealed)).toBe(planted)
  expect(openReturnReasons(cipher, row)).toEqual([{ at: '', text: planted }])
  const filed = await deps.db.selectFrom('filedSubjects').selectAll().executeTakeFirstOrThrow()
  expect(sealedSubjectName.open(cipher, filed, filed.nameSealed)).toBe(planted)
  const way = await deps.db.selectFrom('otherWays').selectAll().executeTakeFirstOrThrow()
  expect(openOtherWay(cipher, way)).toMatchObject({ wish: planted, note: null })
  const risk = await deps.db.selectFrom('riskList').selectAll().executeTakeFirstOrThrow()
  expect(risk.reasonSealed && sealedReason.open(cipher, risk.id, risk.reasonSealed)).toBe(planted)
})

test('what an administration said is what it was, with numbers of persons masked and numbers of filings whole', async () => {
  const { db } = deps
  const fault = { reason: 'answered', details: { code: 5, message: `${planted} 139****5678` } }
  const named = { name: planted, number: '京ICP备13912345678号', filingNumber: '13912345678' }
  const channel = await db.selectFrom('channels').selectAll().executeTakeFirstOrThrow()
  expect(sealedLastFault.open(cipher, channel.id, channel.lastErrorSealed ?? noBytes)).toEqual(fault)
  const file = await db.selectFrom('reportFiles').selectAll().executeTakeFirstOrThrow()
  expect(sealedAnswerMessage.open(cipher, file.id, file.answerMessageSealed ?? noBytes)).toBe(planted)
  const held = await db.selectFrom('reportFaults').selectAll().executeTakeFirstOrThrow()
  expect(sealedReportFault.open(cipher, held.orderId, held.faultSealed)).toEqual(fault)
  const received = await db.selectFrom('downloadFiles').selectAll().executeTakeFirstOrThrow()
  expect(sealedDownloadFault.open(cipher, received.id, received.faultSealed ?? noBytes)).toEqual(fault)
  expect(await listOutcomes(deps, received.id)).toMatchObject([
    { outcome: { reason: 'subject-not-ours', details: { name: planted, filingNumber: '13912345678' } } },
  ])
  const material = await db.selectFrom('filedMaterials').selectAll().executeTakeFirstOrThrow()
  expect(sealedFiledName.open(cipher, material.id, material.nameSealed)).toBe(planted)
  expect(sealedOpinion.open(cipher, material.id, material.opinionSealed ?? noBytes)).toBe(planted)
  expect(sealedMaterialFault.open(cipher, material.id, material.faultSealed ?? noBytes)).toEqual(fault)
  const task = await db.selectFrom('tasks').selectAll().executeTakeFirstOrThrow()
  expect(sealedTaskFault.open(cipher, task.id, task.faultSealed ?? noBytes)).toEqual(fault)
  const notice = await db.selectFrom('notices').selectAll().executeTakeFirstOrThrow()
  expect(notice.about).toBe('')
  expect(sealedNoticeDetails.open(cipher, notice.id, notice.detailsSealed)).toEqual(named)
})

test('files, pictures and signed papers are known again by their keys, and have no plain hash', async () => {
  const { db } = deps
  const file = await db.selectFrom('reportFiles').select('payloadKey').executeTakeFirstOrThrow()
  expect(file.payloadKey).toEqual(keyOfPayload(cipher, 'of a report'))
  const received = await db.selectFrom('downloadFiles').select(['payloadKey', 'documentKey']).executeTakeFirstOrThrow()
  const documentKey = cipher.blindIndex('download-document', 'of a document')
  expect(received).toEqual({ payloadKey: cipher.blindIndex('download-file', 'of a download'), documentKey })
  const material = await db.selectFrom('materials').select('contentKey').executeTakeFirstOrThrow()
  expect(material.contentKey).toEqual(contentKey(cipher, picture))
  const signature = await db.selectFrom('sheetSignatures').selectAll().executeTakeFirstOrThrow()
  expect(contentKeyOfHash(cipher, openSignedHash(cipher, signature))).toEqual(material.contentKey)
})

test('what an administration asked before is known again', async () => {
  const { providerId, channelId } = await deps.db
    .selectFrom('tasks')
    .select(['providerId', 'channelId'])
    .$narrowType<{ channelId: string }>()
    .executeTakeFirstOrThrow()
  const { id: fileId } = await deps.db.selectFrom('downloadFiles').selectAll().executeTakeFirstOrThrow()
  const task = {
    providerId,
    channelId,
    fileId,
    kind: 'rectify',
    about: planted,
    sourceKey: planted,
    detail: {},
  } as const
  const ask = (it: TaskToOpen) =>
    deps.db.transaction().execute((db) => openTask({ db, cipher, now: () => new Date() }, it))
  expect(await ask(task)).toBe(false)
  expect(await ask({ ...task, sourceKey: '另一件' })).toBe(true)
})

test('nothing that was readable is left, and what is append-only is so again', async () => {
  const { rows } = await owner.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
  )
  for (const { name } of rows) {
    const found = await owner.query(`select from "${name}" t where t::text like $1 or t::text like $2`, [
      `%${planted}%`,
      `%${Buffer.from(planted).toString('hex')}%`,
    ])
    expect(found.rowCount, name).toBe(0)
  }
  await expect(owner.query("update audit set about = 'x'")).rejects.toThrow('is append-only')
})

test('the files of the tables hold it no more either', async () => {
  const superuser = new Client({ connectionString: database.superuserUrl })
  await superuser.connect()
  await superuser.query('checkpoint')
  const { rows } = await superuser.query(
    `select relname from pg_class where relkind in ('r', 't') and relnamespace <> 'pg_catalog'::regnamespace
      and position(convert_to($1, 'UTF8') in pg_read_binary_file(pg_relation_filepath(oid))) > 0`,
    [planted],
  )
  await superuser.end()
  expect(rows).toEqual([])
})

test('pages whose old rows somebody may still read are rewritten again, until nobody may', async () => {
  const reader = new Client({ connectionString: database.ownerUrl })
  await reader.connect()
  await owner.query("create table old (text text); comment on table old is 'openbeian: old pages'")
  await owner.query("insert into old values ('x')")
  await reader.query('begin isolation level repeatable read; select 1')
  await owner.query('delete from old')
  const before = await pagesOf('old')
  const rewritten = sealStoredValues(owner, [], openCipher)
  await expect.poll(async () => (await pagesOf('old')).file).not.toBe(before.file)
  expect((await pagesOf('old')).bytes).toBe(before.bytes)
  await reader.query('commit')
  await rewritten
  expect((await pagesOf('old')).bytes).toBe(0)
  await owner.query('drop table old')
  await reader.end()
})

async function pagesOf(table: string): Promise<{ file: number; bytes: number }> {
  const reader = new Client({ connectionString: database.ownerUrl })
  await reader.connect()
  const { rows } = await reader.query('select pg_relation_filenode($1) as file, pg_relation_size($1)::int as bytes', [
    table,
  ])
  await reader.end()
  return rows[0]
}

test('a second time there is nothing to do, and no key is asked for', async () => {
  expect(await missingMigrations(database.ownerUrl)).toEqual([])
  expect(await prepareDatabase(database.ownerUrl, database.url)).toEqual([])
})

import { endpoints } from '@openbeian/contract'
import { sensitivePaths, valueAt } from '@openbeian/filing'
import { gbkEncode } from '@openbeian/regulator'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { act, aFilingOf, anOrderInReview, serverWithRules } from '../../desks/applying/test-orders.ts'
import type { TestApp, TestCaller } from '../../test-app.ts'

let app: TestApp
let applicant: TestCaller
let reviewer: TestCaller
let secrets: string[]
let persons: string[]
let mobileBefore: string
let orderId: string
/** Typed into words, where it does not belong. */
const typedInNote = '13755512346'

beforeAll(async () => {
  app = await serverWithRules()
  applicant = await app.as('applicant')
  reviewer = await app.as('reviewer')
  ;({ id: orderId } = await anOrderInReview(app, applicant, reviewer))
  await act(reviewer, orderId, 'sendBack', {
    reasons: [{ at: 'subject.principal.mobile', text: `请核对手机号 ${typedInNote}` }],
  })
  const { answer } = await applicant.call(endpoints.getDraft, { params: { orderId } })
  const filing = answer.filing
  secrets = sensitivePaths(filing).map((path) => String(valueAt(filing, path)))
  persons = [filing.subject.principal.name, filing.subject.address, ...filing.services.map((it) => it.manager.name)]
  mobileBefore = filing.subject.principal.mobile
  filing.subject.principal.mobile = '13910527432'
  await applicant.call(endpoints.saveDraft, { params: { orderId }, body: { version: answer.version, filing } })
})
afterAll(() => app.close())

test('the sample has something to hide', () => {
  expect(secrets.length).toBeGreaterThanOrEqual(10)
  expect(sensitivePaths(aFilingOf(''))).toContain('services.0.manager.certificate.number')
})

test('a copy of the whole database gives away no person: names, numbers, addresses, mails, in no writing', async () => {
  const tables = await sql<{ name: string }>`select oid::regclass::text as name from pg_class
    where relkind in ('r', 'p') and not relispartition
    and relnamespace in ('public'::regnamespace, 'pgboss'::regnamespace)`.execute(app.deps.db)
  const found: string[] = []
  for (const { name } of tables.rows) {
    const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.raw(name)} t`.execute(app.deps.db)
    const everything = rows.map(({ row }) => row + readable(row)).join('\n')
    for (const written of planted().flatMap(writings))
      if (everything.includes(written)) found.push(`${name}: ${written}`)
  }
  expect(found).toEqual([])
})

/** What people typed about themselves and others, in this walk. */
const planted = () => [...secrets, ...persons, '13910527432', typedInNote, applicant.caller.name, reviewer.caller.name]

/** As somebody might have kept it. */
function writings(text: string): string[] {
  const utf8 = Buffer.from(text)
  const gbk = gbkEncode(text)
  const base64 = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), utf8])
      .toString('base64')
      .replace(/=+$/, '')
      .slice(shift && 4, -1),
  )
  return [text, utf8.toString('hex'), Buffer.from(text, 'utf16le').toString('hex'), gbk.toString('hex'), ...base64]
}

test('the audit tells which fields were changed, masked', async () => {
  const admin = await app.as('admin')
  const { entries } = (await admin.call(endpoints.listAudit, { query: { about: `order:${orderId}` } })).answer
  const edit = entries.find((it) => it.action === 'order.save-draft')
  expect(edit?.before).toEqual({ 'subject.principal.mobile': `139****${mobileBefore.slice(-4)}` })
  expect(edit?.after).toEqual({ 'subject.principal.mobile': '139****7432' })
})

test('a number that somebody types into a note does not come into the audit', async () => {
  const { answer } = await applicant.call(endpoints.getDraft, { params: { orderId } })
  const { number } = answer.filing.subject.principal.certificate
  await act(applicant, orderId, 'withdraw', { note: `身份证号 ${number} 有误` })
  const admin = await app.as('admin')
  const { entries } = (await admin.call(endpoints.listAudit, { query: { about: `order:${orderId}` } })).answer
  expect(entries.find((it) => it.action === 'order.withdraw')?.reason).toMatch(/^身份证号 \d{6}\*+/)
  expect(JSON.stringify(entries)).not.toContain(number)
})

/** bytea columns as the text they would be if they were not sealed. */
const readable = (row: string) =>
  [...row.matchAll(/\\x([0-9a-f]+)/g)].map(([, hex = '']) => Buffer.from(hex, 'hex').toString('utf8')).join('\n')

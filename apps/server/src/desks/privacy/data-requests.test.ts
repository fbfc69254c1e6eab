import { inflateRawSync } from 'node:zlib'
import { endpoints } from '@openbeian/contract'
import { type Filing, inventedResidentId } from '@openbeian/filing'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeSheet } from '../../papers/sheets/test-sheets.ts'
import { openSession } from '../../records/accounts/sessions.store.ts'
import { insertNotice } from '../../records/notices/notices.store.ts'
import { sealReturnReasons } from '../../records/orders/sealed-reasons.ts'
import { retention } from '../../records/privacy/retention.ts'
import type { TestApp, TestCaller } from '../../test-app.ts'
import { aFilingOf, anEmptyDraft, aPicture, aResource, save, serverWithRules, upload } from '../applying/test-orders.ts'
import { tablesOfCustomer } from './tables-of-customer.ts'

let it: TestApp
let admin: TestCaller

beforeAll(async () => {
  it = await serverWithRules()
  admin = await it.as('admin')
})
afterAll(() => it.close())

interface Planted {
  applicant: TestCaller
  customerId: string
  orderId: string
  filing: Filing
  /** Names, numbers and words of this customer and nobody else. */
  words: string[]
}

/** A customer with a draft, a paper, a sheet, a notice and a request, each with words of its own. */
async function aCustomer(mark: string, sequence: number): Promise<Planted> {
  const { id: customerId } = await it.anotherCustomer()
  const applicant = await it.as('applicant', { customerId })
  const filing = aFilingOf(await aResource(it, customerId))
  const number = inventedResidentId('110105', '1987-06-05', sequence)
  Object.assign(filing.subject, { name: `${mark}园艺有限公司`, address: `${mark}里七十三号` })
  Object.assign(filing.subject.principal, { name: `欧阳${mark}`, email: `${sequence}@planted.example` })
  filing.subject.principal.certificate.number = number
  const draft = await anEmptyDraft(applicant)
  await save(applicant, draft, filing)
  await upload(applicant, draft.id, { file: await aPicture() })
  await makeSheet(applicant, draft.id)
  await insertNotice(it.deps, {
    ...{ providerId: it.provider.id, customerId, kind: 'filing-cancelled', about: `order:${draft.id}` },
    ...{ details: { name: `${mark}的网站`, number: '京ICP备2026000001号' }, at: it.deps.now() },
  })
  const words = `请更正${mark}的住址`
  await applicant.call(endpoints.askAboutData, { body: { kind: 'correction', words } })
  const planted = [filing.subject.name, filing.subject.address, `欧阳${mark}`, number, `${mark}的网站`, words]
  planted.push(filing.subject.principal.mobile, `${sequence}@planted.example`, applicant.caller.name)
  return { applicant, customerId, orderId: draft.id, filing, words: planted }
}

/** What lies in a zip, by name: read from its central directory. */
function unzipped(zip: Buffer): Map<string, string> {
  const files = new Map<string, string>()
  let at = zip.readUInt32LE(zip.lastIndexOf(Buffer.from('PK\u0005\u0006')) + 16)
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const [packed, names, extra, comment] = [20, 28, 30, 32].map((n) =>
      n === 20 ? zip.readUInt32LE(at + n) : zip.readUInt16LE(at + n),
    )
    const local = zip.readUInt32LE(at + 42)
    const name = zip.toString('utf8', at + 46, at + 46 + (names ?? 0))
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const bytes = zip.subarray(from, from + (packed ?? 0))
    files.set(name, (zip.readUInt16LE(at + 10) === 0 ? bytes : inflateRawSync(bytes)).toString('utf8'))
    at += 46 + (names ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return files
}

test('of every table it is said what of it is given to a customer, or why not', () => {
  expect([...tablesOfCustomer.keys()].sort()).toEqual([...retention.keys()].sort())
})

describe('a copy of all data', () => {
  test('holds every value somebody planted, with its papers, and nobody else’s', async () => {
    const [one, other] = [await aCustomer('拾贝', 612), await aCustomer('望舒', 724)]
    const { status, bytes, headers } = await one.applicant.call(endpoints.exportOwnData)
    expect({ status, type: headers['content-type'] }).toEqual({ status: 200, type: 'application/zip' })
    const files = unzipped(bytes)
    const text = files.get('data.json') ?? ''
    expect(one.words.filter((word) => !text.includes(word))).toEqual([])
    const all = [...files.values()].join('\n')
    expect([...other.words, other.customerId, other.orderId].filter((word) => all.includes(word))).toEqual([])
    expect([...files.keys()].map((name) => name.split('/')[0]).sort()).toEqual([
      'about.json',
      'data.json',
      'materials',
      'sheets',
    ])
    for (const secret of ['passwordHash', 'csrfSecret', 'dataKey', 'loginKey']) expect(text).not.toContain(secret)
    // the own copy is in the audit, and by staff it takes a reason
    const params = { customerId: one.customerId }
    expect((await admin.call(endpoints.exportCustomerData, { params, body: { reason: 'x' } })).status).toBe(422)
    const reason = '客户来函申请副本'
    expect((await admin.call(endpoints.exportCustomerData, { params, body: { reason } })).status).toBe(200)
    const { looks } = (await one.applicant.call(endpoints.listDataLooks, { query: { lists: 'shown' } })).answer
    expect(looks[0]).toMatchObject({ reason, saw: expect.arrayContaining(['material']) })
  })

  test('of a person holds what filings say of them, whoever filed, and nothing of those beside them', async () => {
    const { filing } = await aCustomer('惊蛰', 836)
    const { name, certificate } = filing.subject.principal
    const body = { name, number: certificate.number, reason: '本人来访并出示证件' }
    const { bytes, status } = await admin.call(endpoints.exportPersonData, { body })
    expect(status).toBe(200)
    const files = unzipped(bytes)
    const text = files.get('person.json') ?? ''
    expect(JSON.parse(text)).toMatchObject({ name, orders: [{ said: { subject: { name } } }] })
    expect([...files.keys()].filter((it) => it.includes('id-front'))).toHaveLength(1)
    expect(text).not.toContain(filing.subject.name)
    const beside = filing.services[0]?.manager.certificate.number ?? ''
    if (beside !== certificate.number) expect(text).not.toContain(beside)
    const unknown = await admin.call(endpoints.exportPersonData, { body: { ...body, name: '无此人' } })
    expect(JSON.parse(unzipped(unknown.bytes).get('person.json') ?? '').orders).toEqual([])
    const { answer } = await admin.call(endpoints.listAudit, { query: { kind: 'looks' } })
    const written = answer.entries.filter(({ action }) => action === 'person.export')
    expect(written.map(({ after }) => after)).toEqual([{ orders: 0 }, { orders: 1 }])
    expect(JSON.stringify(written)).not.toContain(certificate.number)
  })
})

describe('deletion', () => {
  /** Every value of every table, what is sealed being opened where the copy of a customer would open it. */
  async function whereIs(words: readonly string[]): Promise<string[]> {
    const found: string[] = []
    for (const [table, given] of tablesOfCustomer) {
      const name = table.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
      const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(it.deps.db)
      for (const row of rows)
        for (const [column, value] of Object.entries(row)) {
          const context = 'notGiven' in given ? undefined : given.sealed?.[column]
          const bytes = Buffer.isBuffer(value) && value.length > 0 ? value : undefined
          const text =
            bytes && context
              ? it.deps.cipher.open(bytes, context({ providerId: it.provider.id, ...row })).toString()
              : JSON.stringify(value)
          if (words.some((word) => text.includes(word))) found.push(`${table}.${column}`)
        }
    }
    return [...new Set(found)].sort()
  }

  test('leaves nothing of the person in any column but what the registry says stays, and proves it', async () => {
    const { applicant, words, orderId } = await aCustomer('芒种', 948)
    await openSession(it.deps.db, { accountId: applicant.caller.accountId, ip: '203.0.113.77', now: it.deps.now() })
    expect((await whereIs(words)).length).toBeGreaterThan(5)
    const { answer: proof, status } = await applicant.call(endpoints.eraseOwnData, { body: { sure: true } })
    expect(status).toBe(200)
    // the log of what was done stays as long as logs do, and says so; names of accounts in it stay sealed
    const stays = ['audit.saidSealed']
    expect((await whereIs(words)).filter((column) => !stays.includes(column))).toEqual([])
    const kept = proof.tables.filter((row) => row.kept > 0)
    expect(kept.every(({ until, basis }) => until.zh.length > 3 && (basis === undefined || basis.zh.length > 3))).toBe(
      true,
    )
    expect(proof.tables.find(({ table }) => table === 'materials')).toMatchObject({ deleted: 1, kept: 0 })
    expect(proof.tables.find(({ table }) => table === 'audit')?.kept).toBeGreaterThan(0)
    expect(JSON.stringify(proof)).not.toContain('芒种')
    // whoever brings it years later is believed: it is kept with its seal
    const { proofs } = (await admin.call(endpoints.listDataRequests)).answer
    expect(proofs).toContainEqual(proof)
    expect((await applicant.call(endpoints.getSession)).status).toBe(401)
    expect(
      (await it.deps.db.selectFrom('orders').select('emptiedAt').where('id', '=', orderId).executeTakeFirstOrThrow())
        .emptiedAt,
    ).not.toBeNull()
    expect(it.waiting.some(({ name }) => name === 'remove-orphan-files')).toBe(true)
  })

  test('waits for orders that are under way, and keeps what is filed', async () => {
    const { applicant, orderId, customerId } = await aCustomer('白露', 156)
    await it.deps.db.updateTable('orders').set({ state: 'inReview' }).where('id', '=', orderId).execute()
    const refused = await applicant.call(endpoints.eraseOwnData, { body: { sure: true } })
    expect(refused).toMatchObject({
      status: 409,
      problem: { code: 'privacy.orders-under-way', details: { orders: 1 } },
    })
    await it.deps.db.updateTable('orders').set({ state: 'abandoned' }).where('id', '=', orderId).execute()
    const params = { customerId }
    const done = await admin.call(endpoints.eraseCustomerData, { params, body: { reason: '客户来函要求删除' } })
    expect(done.status).toBe(200)
    const another = { providerId: (await it.anotherProvider()).id }
    const stranger = await it.as('admin', another)
    const theirs = await stranger.call(endpoints.eraseCustomerData, { params, body: { reason: '客户来函要求删除' } })
    expect(theirs.problem.code).toBe('privacy.customer-unknown')
  })
})

test('a request is a task with a day it is due by, answered once, and read by whoever asked', async () => {
  const { applicant } = await aCustomer('霜降', 264)
  const own = async () => (await applicant.call(endpoints.getOwnData)).answer
  const [request] = (await own()).requests
  expect(request).toMatchObject({ kind: 'correction', state: 'open' })
  const params = { requestId: request?.id ?? '' }
  const body = { state: 'done', answer: '已经按来函更正住址' }
  expect((await (await it.as('auditor')).call(endpoints.settleDataRequest, { params, body })).status).toBe(403)
  expect((await admin.call(endpoints.settleDataRequest, { params, body })).status).toBe(200)
  expect((await admin.call(endpoints.settleDataRequest, { params, body })).problem.code).toBe('privacy.request-unknown')
  expect((await own()).requests[0]).toMatchObject({ state: 'done', answer: body.answer })
})

test('who takes a consent back after handing in is heard as a request: the papers are no longer theirs to take out', async () => {
  const { applicant, orderId } = await aCustomer('小满', 372)
  await it.deps.db.updateTable('orders').set({ state: 'inReview' }).where('id', '=', orderId).execute()
  const params = { orderId }
  const { text } = (await applicant.call(endpoints.getMaterialConsent, { params })).answer
  const body = { textVersion: text.version, agrees: false, saidAs: 'self' }
  expect((await applicant.call(endpoints.giveMaterialConsent, { params, body })).status).toBe(200)
  const { requests, consents } = (await applicant.call(endpoints.getOwnData)).answer
  expect(requests.map(({ kind }) => kind).sort()).toEqual(['correction', 'withdrawal'])
  expect(consents).toMatchObject([{ of: 'materials', agrees: false }])
  expect(await it.deps.db.selectFrom('materials').select('id').where('orderId', '=', orderId).execute()).toHaveLength(1)
})

test('the copy of a customer opens every sealed column it gives, also of what staff wrote', async () => {
  const { orderId, customerId } = await aCustomer('立冬', 480)
  const reasons = [{ at: 'subject.name', text: '请核对立冬园艺的名称' }]
  const returnReasonsSealed = sealReturnReasons(it.deps.cipher, orderId, reasons)
  await it.deps.db.updateTable('orders').set({ returnReasonsSealed }).where('id', '=', orderId).execute()
  const params = { customerId }
  const { bytes } = await admin.call(endpoints.exportCustomerData, { params, body: { reason: '客户来函申请副本' } })
  expect(unzipped(bytes).get('data.json')).toContain('请核对立冬园艺的名称')
})

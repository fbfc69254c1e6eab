import { endpoints } from '@openbeian/contract'
import { asciiDomain, type Filing } from '@openbeian/filing'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileHere } from '../../records/registry/test-registry.ts'
import { readSearch } from '../../records/sought/read-search.ts'
import type { TestApp, TestCaller } from '../../test-app.ts'
import { aFilingOf, anEmptyDraft, aResource, save, serverWithRules } from '../applying/test-orders.ts'
import { keyWhatIsFound } from './key-what-is-found.ts'
import type { Found } from './search-everywhere.ts'

let app: TestApp
let applicant: TestCaller
let stranger: TestCaller
let otherProvider: TestCaller
let reviewer: TestCaller
let company: Filing
let reference: string
let orderId: string
let number: string

beforeAll(async () => {
  app = await serverWithRules()
  applicant = await app.as('applicant')
  reviewer = await app.as('reviewer')
  stranger = await app.as('applicant', { customerId: (await app.anotherCustomer()).id })
  otherProvider = await app.as('admin', { providerId: (await app.anotherProvider()).id })
  company = aFilingOf(await aResource(app))
  company.subject.name = '杭州青山隐隐科技有限公司'
  for (const { domains } of company.services) for (const it of domains) it.name = '青山.cn'
  const order = await anEmptyDraft(applicant)
  await save(applicant, order, company)
  ;({ id: orderId, reference } = order)
  ;({ number } = await fileHere(app, company, { orderId }))
  const person = structuredClone(company)
  person.subject.nature = 'individual'
  person.subject.name = '周予安'
  await fileHere(app, person, { orderId })
})
afterAll(() => app.close())

async function found(who: TestCaller, text: string): Promise<Found> {
  const { status, answer } = await who.call(endpoints.search, { body: { text } })
  expect(status).toBe(200)
  return answer
}
const names = (it: Found) => ({
  orders: it.orders.hits.map(({ subjectName }) => subjectName),
  filings: it.filings.hits.map(({ subjectName }) => subjectName),
})
const whole = '杭州青山隐隐科技有限公司'

test('an order is found by its reference, a filing by its number, however they are typed', async () => {
  expect(names(await found(reviewer, reference.toLowerCase())).orders).toEqual([whole])
  const typed = number.replace('号', '').toLowerCase()
  expect(names(await found(reviewer, `${typed}号-1`)).filings).toEqual([whole])
  expect(names(await found(reviewer, typed)).filings).toEqual([whole])
})

test('a domain is found in both spellings and by what lies below it, also from a link', async () => {
  for (const typed of ['青山.cn', asciiDomain('青山.cn'), 'https://www.青山.cn/shop?x=1']) {
    const { orders, filings } = names(await found(reviewer, typed))
    expect([typed, orders, filings.includes(whole)]).toEqual([typed, [whole], true])
  }
  expect(names(await found(reviewer, '山.cn'))).toEqual({ orders: [], filings: [] })
})

test('a company is found by any part of its name, and not by its pairs in another order', async () => {
  for (const part of ['青山隐隐', '隐隐科', '隐', whole])
    expect([part, names(await found(reviewer, part))]).toEqual([part, { orders: [whole], filings: [whole] }])
  expect(names(await found(reviewer, '隐隐青山'))).toEqual({ orders: [], filings: [] })
})

test('a person is found by the whole name alone', async () => {
  expect(names(await found(reviewer, '周予安')).filings).toEqual(['周予安'])
  for (const part of ['周予', '予安', '周'])
    expect([part, names(await found(reviewer, part)).filings]).toEqual([part, []])
})

test('a whole number of a certificate or a mobile finds whose it is', async () => {
  const { certificate, principal } = company.subject
  for (const typed of [certificate.number, principal.mobile, principal.certificate.number])
    expect(names(await found(reviewer, typed)).filings).toContain(whole)
  expect(names(await found(reviewer, principal.mobile.slice(0, 8)))).toEqual({ orders: [], filings: [] })
})

test('an address finds filings and resources whose ranges hold it', async () => {
  const from = company.services[0]?.access[0]?.ips[0]?.from ?? ''
  const it = await found(reviewer, from)
  expect(names(it).filings).toContain(whole)
  expect(it.resources.hits.length).toBeGreaterThan(0)
})

test('strangers find nothing of it by anything, and the customer all that is theirs', async () => {
  const { certificate, principal } = company.subject
  const texts = [
    reference,
    number,
    '青山.cn',
    '青山隐隐',
    whole,
    '周予安',
    certificate.number,
    principal.mobile,
    '203.0.113.10',
  ]
  for (const text of texts) {
    for (const who of [stranger, otherProvider]) {
      const it = await found(who, text)
      expect([text, Object.values(it).map(({ hits }) => hits.length)]).toEqual([text, [0, 0, 0, 0, 0]])
    }
  }
  const own = await found(applicant, '青山隐隐')
  expect([names(own), own.customers.hits]).toEqual([{ orders: [whole], filings: [whole] }, []])
})

test('what earlier versions stored is found once a server has started', async () => {
  const { db } = app.deps
  await sql`delete from searched_orders`.execute(db)
  await sql`update filed_subjects set name_keys = null`.execute(db)
  expect(names(await found(reviewer, '青山隐隐'))).toEqual({ orders: [], filings: [] })
  await keyWhatIsFound(app.deps)
  expect(names(await found(reviewer, '青山隐隐'))).toEqual({ orders: [whole], filings: [whole] })
})

test('what a text may be is read from it alone', () => {
  expect(readSearch('２０３.0.113.１0')).toMatchObject({ address: '3405803786', domains: [] })
  expect(readSearch('www.a.example.cn').domains).toEqual(['www.a.example.cn', 'a.example.cn', 'example.cn'])
  expect(readSearch('青山 科技').domains).toEqual([])
  expect(readSearch('2001:db8::1').address).toBe('42540766411282592856903984951653826561')
})

import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { endpoints } from '@openbeian/contract'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { aFilingOf, anEmptyDraft, aResource, look, save, serverWithRules } from '../../desks/applying/test-orders.ts'
import type { JobData } from '../../platform/postgres/jobs.ts'
import { readEnvironment } from '../../platform/process/environment.ts'
import type { TestApp } from '../../test-app.ts'
import { askCompany } from './ask-company.ts'
import { lookUpDomain } from './look-up-domain.job.ts'
import { lookupsOf } from './lookups-of-environment.ts'

const secret = 'a secret of the supplier'
const asked: { number: string; name: string }[] = []
let says: { status?: number; body: unknown }

const supplier = createServer((request, response) => void answer(request, response))

async function answer(request: IncomingMessage, response: ServerResponse) {
  const body = await text(request)
  const signature = `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`
  if (request.headers['x-openbeian-signature'] !== signature) return response.writeHead(401).end()
  asked.push(JSON.parse(body))
  return response.writeHead(says.status ?? 200).end(JSON.stringify(says.body))
}
const url = () => `http://127.0.0.1:${(supplier.address() as AddressInfo).port}/company`

let app: TestApp
beforeAll(async () => {
  supplier.listen(0, '127.0.0.1')
  await once(supplier, 'listening')
  app = await serverWithRules()
  app.deps.lookups = {
    sources: ['company'],
    rdapServers: new Map(),
    company: { url: url(), secret },
    timeoutSeconds: 2,
    perMinute: 600,
  }
})
afterAll(async () => {
  await app.close()
  supplier.closeAllConnections()
  supplier.close()
})
beforeEach(() => {
  asked.length = 0
  app.waiting.length = 0
})

const enterprise = { number: '91110105MA01234567', name: '青禾园艺有限公司' }

test('a supplier is asked with number and name, signed, and tells what the register shows', async () => {
  says = { body: { found: true, standing: 'open', name: enterprise.name, capitalYuan: 5_000_000, extra: 1 } }
  expect(await askCompany({ url: url(), secret }, enterprise, 2000)).toEqual({
    found: true,
    standing: 'open',
    name: enterprise.name,
    capitalYuan: 5_000_000,
  })
  expect(asked).toEqual([enterprise])
})

test.each([
  ['another shape', { body: { found: true, standing: 'fine' } }, /shape/],
  ['found, but nothing of it', { body: { found: true } }, /shape/],
  ['a fault', { status: 500, body: {} }, /500/],
])('%s is a fault, not an answer', async (_, answer, why) => {
  says = answer
  await expect(askCompany({ url: url(), secret }, enterprise, 2000)).rejects.toThrow(why)
})

test('a supplier with another secret answers nothing', async () => {
  await expect(askCompany({ url: url(), secret: 'something else here' }, enterprise, 2000)).rejects.toThrow('401')
})

test('a unit the register shows as closed is told to who files it, and nothing of it stands in the clear', async () => {
  says = { body: { found: true, standing: 'closed', legalRepresentative: '某某' } }
  const applicant = await app.as('applicant')
  const filing = aFilingOf(await aResource(app))
  const draft = await anEmptyDraft(applicant)
  await save(applicant, draft, filing)
  const jobs = app.waiting.splice(0).filter(({ name }) => name === 'look-up-domain')
  expect(jobs).toHaveLength(1)
  const { number } = filing.subject.certificate
  expect(JSON.stringify(jobs)).not.toContain(number)
  for (const { data } of jobs) await lookUpDomain(app.deps, data as JobData['look-up-domain'])
  expect(asked).toEqual([{ number, name: filing.subject.name }])

  const { findings } = await look(applicant, draft.id)
  expect(findings.filter(({ rule }) => rule === 'national.company-standing')).toHaveLength(1)
  const rows = await app.deps.db.selectFrom('lookups').selectAll().execute()
  const clear = rows.map((it) => `${it.about}${it.askedSealed}${it.answerSealed}`).join()
  expect(clear).not.toContain(number)
  expect(clear).not.toContain('closed')
})

test('an individual is asked of nobody', async () => {
  const applicant = await app.as('applicant')
  const filing = aFilingOf(await aResource(app))
  filing.subject.nature = 'individual'
  const draft = await anEmptyDraft(applicant)
  await applicant.call(endpoints.saveDraft, { params: { orderId: draft.id }, body: { version: draft.version, filing } })
  expect(app.waiting.filter(({ name }) => name === 'look-up-domain')).toEqual([])
})

test('who switches it on names whom to ask', () => {
  const environment = (more: Record<string, string>) =>
    lookupsOf(readEnvironment({ DATABASE_URL: 'postgres://localhost/x', OPENBEIAN_LOOKUPS: 'company', ...more }))
  expect(() => environment({})).toThrow('OPENBEIAN_COMPANY_URL')
  const known = { OPENBEIAN_COMPANY_URL: 'https://supplier.example/', OPENBEIAN_COMPANY_SECRET: secret }
  expect(environment(known)?.company).toEqual({ url: 'https://supplier.example/', secret })
  expect(() => environment({ ...known, OPENBEIAN_LOOKUP_PRIVATE_RANGES: '10.0.0.1/33' })).toThrow('10.0.0.1/33')
})

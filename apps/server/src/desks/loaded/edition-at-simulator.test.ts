import { readFileSync } from 'node:fs'
import { endpoints } from '@openbeian/contract'
import { shanghaiDay } from '@openbeian/filing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestCaller } from '../../test-app.ts'
import { aCompleteDraft, act, aFilingOf, aResource, submit } from '../applying/test-orders.ts'
import { serverAtSimulator } from '../reporting/test-simulator.ts'

let it: Awaited<ReturnType<typeof serverAtSimulator>>
let loader: TestCaller
let second: TestCaller

beforeAll(async () => {
  it = await serverAtSimulator()
  const { db } = it.deps
  const { settings } = await db.selectFrom('providers').select('settings').executeTakeFirstOrThrow()
  const allowedIpRanges = [...(settings.allowedIpRanges ?? []), { from: '2001:db8::', to: '2001:db8::ffff' }]
  await db
    .updateTable('providers')
    .set({ settings: JSON.stringify({ ...settings, allowedIpRanges }) })
    .execute()
  loader = await it.as('admin')
  second = await it.as('supervisor')
}, 60_000)
afterAll(() => it.close())

const content = readFileSync(
  new URL('../../../../../examples/dialects/app-ipv6-identity.json', import.meta.url),
  'utf8',
)

const ipv6 = { from: '2001:db8::1', to: '2001:db8::ff' }

/** Reported, decided on and published; the XML of its upload. */
async function filed(): Promise<string> {
  const applicant = await it.as('applicant')
  const reviewer = await it.as('reviewer')
  const resourceId = await aResource(it)
  const ips = [{ from: '203.0.113.10', to: '203.0.113.10' }, ipv6]
  await it.deps.db
    .updateTable('accessResources')
    .set({ ips: JSON.stringify(ips) })
    .where('id', '=', resourceId)
    .execute()
  const filing = aFilingOf(resourceId)
  for (const access of filing.services.flatMap((service) => service.access)) access.ips = ips
  const { id } = await aCompleteDraft(it, applicant, filing)
  await submit(applicant, id)
  await act(reviewer, id, 'confirmIdentity', { note: '已与客户核对' })
  await act(second, id, 'pass')
  await it.waitFor(reviewer, id, 'smsPending')
  await it.decide('approve')
  await it.waitFor(applicant, id, 'approved')
  const { files } = (await second.call(endpoints.listReportFiles)).answer
  const file = files.find(({ orders }) => orders.some((order) => order.id === id))
  return (await second.call(endpoints.readReportFile, { params: { fileId: file?.id ?? '' } })).answer.xml
}

async function switchTo(fileId: string | undefined): Promise<void> {
  const { answer: listed } = await second.call(endpoints.listChannels)
  const target = `channel:${listed.channels[0]?.id}`
  const body = { target, from: shanghaiDay(it.deps.now()), why: '联调', ...(fileId && { fileId }) }
  expect((await second.call(endpoints.switchLoadedFile, { body })).status).toBe(200)
}

const atSimulator = (method: 'POST' | 'DELETE', body?: string) =>
  fetch(`${it.simulator}/dialect`, {
    method,
    ...(body && { body, headers: { 'content-type': 'application/json' } }),
  })

test('three elements nobody compiled in are loaded, reported, answered with and rolled back', async () => {
  const { answer: file } = await loader.call(endpoints.loadFile, { body: { kind: 'dialect', content } })
  const params = { fileId: file.id }
  await second.call(endpoints.approveLoadedFile, { params, body: { why: '与合同附件核对' } })
  expect((await atSimulator('POST', content)).status).toBe(200)
  await switchTo(file.id)

  const xml = await filed()
  expect(xml).toContain('version="V.9.9-example"')
  expect(xml).toContain('<Hyjg>1</Hyjg>')
  const inXml = '<Ipv6_xx><Qsipv6>2001:db8::1</Qsipv6><Zzipv6>2001:db8::ff</Zzipv6></Ipv6_xx>'
  expect(xml).toContain(inXml)
  // the administration answers in it, and what it tells is kept
  const { downloads } = (await second.call(endpoints.listReportFiles)).answer
  const answers = await Promise.all(
    downloads.map(({ id }) => second.call(endpoints.readDownloadFile, { params: { fileId: id } })),
  )
  expect(answers.filter(({ answer }) => answer.xml?.includes(inXml))).toHaveLength(1)

  const { answer: tried } = await second.call(endpoints.tryLoadedFile, { params, body: {} })
  expect(tried).toMatchObject({ orders: 1, refused: [], filled: expect.arrayContaining([]) })
  expect(tried.filled.find(({ tag }) => tag === 'Hyjg')?.orders).toBe(1)
  expect(tried.notCarried.map(({ title }) => title.en)).toContain('Holder of the domain')

  expect((await atSimulator('DELETE')).status).toBe(200)
  await switchTo(undefined)
  const { answer: rolledBack } = await second.call(endpoints.listChannels)
  expect(rolledBack.channels[0]).not.toHaveProperty('edition')
  const { files } = (await second.call(endpoints.listReportFiles)).answer
  const sent = await second.call(endpoints.readReportFile, { params: { fileId: files[0]?.id ?? '' } })
  // what was sent in an edition is read in it, whatever the channel speaks by now
  expect(sent.answer.xml).toContain('<Hyjg>1</Hyjg>')
}, 60_000)

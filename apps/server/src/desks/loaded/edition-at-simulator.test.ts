import { readFileSync } from 'node:fs'
import { endpoints } from '@openbeian/contract'
import { shanghaiDay } from '@openbeian/filing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { settingOf } from '../../records/settings/setting-of.ts'
import type { TestCaller } from '../../test-app.ts'
import { aCompleteDraft, act, aFilingOf, aResource, atDomain, submit } from '../applying/test-orders.ts'
import { serverAtSimulator } from '../reporting/test-simulator.ts'

let it: Awaited<ReturnType<typeof serverAtSimulator>>
let loader: TestCaller
let second: TestCaller

beforeAll(async () => {
  it = await serverAtSimulator()
  const { db } = it.deps
  const { settings } = await db.selectFrom('providers').select('settings').executeTakeFirstOrThrow()
  const allowedIpRanges = [...settingOf(settings, 'allowedIpRanges'), { from: '2001:db8::', to: '2001:db8::ffff' }]
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

/** Handed in, reviewed and passed. */
async function passed(domain: string): Promise<string> {
  const applicant = await it.as('applicant')
  const reviewer = await it.as('reviewer')
  const resourceId = await aResource(it)
  const ips = [{ from: '203.0.113.10', to: '203.0.113.10' }, ipv6]
  await it.deps.db
    .updateTable('accessResources')
    .set({ ips: JSON.stringify(ips) })
    .where('id', '=', resourceId)
    .execute()
  const filing = atDomain(aFilingOf(resourceId), domain)
  for (const access of filing.services.flatMap((service) => service.access)) access.ips = ips
  const { id } = await aCompleteDraft(it, applicant, filing)
  await submit(applicant, id)
  await act(reviewer, id, 'confirmIdentity', { note: '已与客户核对' })
  await act(second, id, 'pass')
  return id
}

/** Reported, decided on and published; the XML of its upload. */
async function filed(): Promise<string> {
  const id = await passed('qingheyangli.cn')
  const applicant = await it.as('applicant')
  await it.waitFor(await it.as('reviewer'), id, 'smsPending')
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

/** A code that the edition adds is answered to a call, which is tried again, and to an order, which is returned with its words. */
async function refusedWithItsCode(): Promise<void> {
  const { codes } = (await second.call(endpoints.listCodes)).answer
  expect(codes.filter(({ edition }) => edition)).toMatchObject([
    { code: 951, about: 'answer', edition: 'V.9.9-example', actor: 'nobody', retry: 'later' },
    { code: 1901, about: 'icp', edition: 'V.9.9-example', actor: 'applicant', retry: 'afterChange' },
  ])
  const script = { faults: [{ do: 'refuse', code: 951, when: { operation: 'upload' }, times: 1 }] }
  const headers = { 'content-type': 'application/json' }
  const faults = await fetch(`${it.simulator}/faults`, { method: 'POST', headers, body: JSON.stringify(script) })
  expect(faults.status).toBe(200)
  const id = await passed('qingheyangli.com')
  await it.waitFor(second, id, 'smsPending')
  const [channel] = (await second.call(endpoints.listChannels)).answer.channels
  const { codes: called } = (
    await second.call(endpoints.getChannelStatistics, {
      params: { channelId: channel?.id ?? '' },
      query: { hours: 1 },
    })
  ).answer
  expect(called).toContainEqual({ operation: 'upload', code: 951, calls: 1 })
  await it.decide('refuse', '包名重复', { code: 1901 })
  const order = await it.waitFor(await it.as('applicant'), id, 'refused')
  expect(order.returnReasons.find(({ code }) => code === 1901)?.advice).toEqual({
    actor: 'applicant',
    meaning: expect.objectContaining({ zh: '虚构：APP包名已被使用' }),
    whatToDo: expect.objectContaining({ zh: '更换包名，或凭证明申请删除他人的备案。' }),
  })
}

const atSimulator = (method: 'POST' | 'DELETE', body?: string) =>
  fetch(`${it.simulator}/dialect`, {
    method,
    ...(body && { body, headers: { 'content-type': 'application/json' } }),
  })

test('three elements and two codes nobody compiled in are loaded, reported, answered with and rolled back', async () => {
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

  await refusedWithItsCode()

  const { answer: tried } = await second.call(endpoints.tryLoadedFile, { params, body: {} })
  expect(tried).toMatchObject({ orders: 2, refused: [], filled: expect.arrayContaining([]) })
  expect(tried.filled.find(({ tag }) => tag === 'Hyjg')?.orders).toBe(2)
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

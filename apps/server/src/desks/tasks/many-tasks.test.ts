import { endpoints } from '@openbeian/contract'
import { encodeDownload, v30 } from '@openbeian/regulator'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { gatewayInTest, type TestGateway } from '../reporting/test-gateway.ts'

let it: TestGateway
beforeEach(async () => {
  it = await gatewayInTest()
})
afterEach(() => it.close())

// PostgreSQL plans a statement anew five times, and then once for whatever values come
test('twelve sites in one file open twelve tasks, the last as the first', async () => {
  const unfiledSites = Array.from({ length: 12 }, (_, at) => ({
    id: BigInt(at + 1),
    domain: `unfiled-${at}.cn`,
    ip: 3_405_803_777,
    carrier: 8n,
  }))
  await it.administration.offerXml('many', encodeDownload(v30, { icp: { unfiledSites } }))
  await it.download()
  expect(await it.downloads()).toMatchObject([{ state: 'applied' }])
  expect((await it.staff.call(endpoints.listTasks, { query: {} })).answer.open).toBe(12)
})

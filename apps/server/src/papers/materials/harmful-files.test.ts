import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { anEmptyDraft, aPicture, look, upload } from '../../desks/applying/test-orders.ts'
import { clamdScan } from '../../platform/outside/clamd.ts'
import { eicar, fakeClamd } from '../../platform/outside/test-clamd.ts'
import { openFiling } from '../../records/orders/order.ts'
import { getVisibleOrder } from '../../records/orders/visible-order.ts'
import { type TestApp, type TestCaller, testApp } from '../../test-app.ts'
import { factsOfMaterials } from './facts-of-materials.ts'

let app: TestApp
let applicant: TestCaller
let orderId: string
let clamd: Awaited<ReturnType<typeof fakeClamd>>
beforeAll(async () => {
  app = await testApp()
})
afterAll(() => app.close())
beforeEach(async () => {
  clamd = await fakeClamd()
  app.deps.scan = clamdScan(clamd.address)
  applicant = await app.as('applicant')
  orderId = (await anEmptyDraft(applicant)).id
  return () => clamd.close()
})

/** Nothing of the order is stored, and no file waits to be cleaned away. */
async function expectNothingStored(): Promise<void> {
  expect((await look(applicant, orderId)).materials).toEqual([])
  const { db } = app.deps
  expect(await db.selectFrom('pendingFiles').selectAll().execute()).toEqual([])
  expect(await db.selectFrom('materials').where('orderId', '=', orderId).selectAll().execute()).toEqual([])
}

test('a paper the scanner has nothing against is taken in as it came to the scanner', async () => {
  const file = await aPicture()
  expect((await upload(applicant, orderId, { file })).status).toBe(200)
  expect(clamd.scanned[0]?.equals(file)).toBe(true)
  const order = await getVisibleOrder(app.deps.db, applicant.caller, orderId)
  const { facts } = await factsOfMaterials(app.deps.db, {
    cipher: app.deps.cipher,
    orderId,
    filing: openFiling(app.deps.cipher, order),
  })
  expect(Object.values(facts.materialFacts)).toMatchObject([{ isHarmless: true }])
})

test('a picture with a virus behind it is refused by name, and nothing of it is stored', async () => {
  const file = Buffer.concat([await aPicture(), Buffer.from(eicar)])
  const { status, problem } = await upload(applicant, orderId, { file })
  expect([status, problem.code]).toEqual([422, 'material.harmful'])
  expect(problem.message.zh).toContain('Eicar-Test-Signature')
  await expectNothingStored()
})

test('while the scanner is down nothing is taken in, and the reason is said', async () => {
  await clamd.close()
  const { status, problem } = await upload(applicant, orderId, { file: await aPicture() })
  expect([status, problem.code]).toEqual([503, 'material.not-scanned'])
  expect(problem.message.zh).toContain('病毒检查暂时不可用')
  await expectNothingStored()
  clamd = await fakeClamd()
})

import { endpoints } from '@openbeian/contract'
import { anotherLike, type Filing } from '@openbeian/filing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { TestApp, TestCaller } from '../../test-app.ts'
import {
  aCompleteDraft,
  act,
  aFilingOf,
  aPicture,
  aResource,
  look,
  save,
  serverWithRules,
  submit,
  upload,
} from './test-orders.ts'

let app: TestApp
let applicant: TestCaller
beforeEach(async () => {
  app = await serverWithRules()
  applicant = await app.as('applicant')
})
afterEach(() => app.close())

const withServices = (filing: Filing, ...names: string[]): Filing => {
  const [service] = filing.services
  if (!service) throw new Error('The sample has a service.')
  return {
    ...filing,
    services: names.map((name, index) => (index === 0 ? { ...service, name } : { ...anotherLike(service), name })),
  }
}

/** A draft of three services, with a domain certificate for each. */
async function threeServices(): Promise<string> {
  const { id, version } = await aCompleteDraft(app, applicant)
  await save(applicant, { id, version }, withServices(aFilingOf(await aResource(app)), '甲网', '乙网', '丙网'))
  for (const place of [1, 2]) {
    const about = `services.${place}`
    await upload(applicant, id, { kind: 'domain-certificate', about, file: await aPicture() })
  }
  return id
}

const arrange = async (orderId: string, from: number[], who = applicant) =>
  who.call(endpoints.arrangeServices, {
    params: { orderId },
    body: { version: (await look(who, orderId)).version, from },
  })

/** The services with the papers uploaded for each. */
async function withPapers(orderId: string): Promise<Record<string, number>> {
  const { filing, materials } = await look(applicant, orderId)
  return Object.fromEntries(
    filing.services.map(({ name }, index) => [
      name,
      materials.filter(({ about, kind }) => about === `services.${index}` && kind === 'domain-certificate').length,
    ]),
  )
}

test('papers go along with their service into another place', async () => {
  const orderId = await threeServices()
  const before = await look(applicant, orderId)
  const paperOf = (about: string) =>
    before.materials.find((it) => it.about === about && it.kind === 'domain-certificate')
  const { status, answer } = await arrange(orderId, [2, 0, 1])
  expect(status).toBe(200)
  expect(answer.filing.services.map(({ name }) => name)).toEqual(['丙网', '甲网', '乙网'])
  const moved = new Map(answer.materials.map(({ id, about }) => [id, about]))
  expect(moved.get(paperOf('services.2')?.id ?? '')).toBe('services.0')
  expect(moved.get(paperOf('services.0')?.id ?? '')).toBe('services.1')
  expect(moved.get(paperOf('services.1')?.id ?? '')).toBe('services.2')
})

test('a service that is taken out takes its papers along, and those of the others stay with them', async () => {
  const orderId = await threeServices()
  await arrange(orderId, [0, 2])
  expect(await withPapers(orderId)).toEqual({ 甲网: 1, 丙网: 1 })
  await arrange(orderId, [1])
  expect(await withPapers(orderId)).toEqual({ 丙网: 1 })
})

test('a sheet of a service that moved is to be made again, because its place is printed on it', async () => {
  const orderId = await threeServices()
  const kind = 'authenticity-notice'
  for (const about of ['services.0', 'services.1'])
    await upload(applicant, orderId, { kind, about, file: await aPicture() })
  await arrange(orderId, [0, 2, 1])
  const { materials } = await look(applicant, orderId)
  expect(materials.filter((it) => it.kind === kind).map(({ about }) => about)).toEqual(['services.0'])
})

test('each service keeps the number it was reported under', async () => {
  const orderId = await threeServices()
  const ids = ['services.0', 'services.1', 'services.2'].map((path) => ({ orderId, path }))
  await app.deps.db.insertInto('orderIspIds').values(ids).execute()
  const read = async () =>
    app.deps.db.selectFrom('orderIspIds').select(['path', 'ispId']).where('orderId', '=', orderId).execute()
  const before = new Map((await read()).map(({ path, ispId }) => [ispId, path]))
  await arrange(orderId, [1, 0])
  const after = new Map((await read()).map(({ path, ispId }) => [before.get(ispId) ?? '', path]))
  expect([after.get('services.0'), after.get('services.1')]).toEqual(['services.1', 'services.0'])
  expect(after.get('services.2')).toMatch(/^services\.\d{4,}$/)
})

test('what is handed in stays as it is, and so does what is filed', async () => {
  const { id } = await aCompleteDraft(app, applicant)
  await submit(applicant, id)
  expect(await arrange(id, [0])).toMatchObject({ status: 409, problem: { code: 'order.not-editable' } })
  await act(await app.as('reviewer'), id, 'confirmIdentity', { note: '与证件照片一致' })
  await act(await app.as('reviewer'), id, 'sendBack', { reasons: [{ at: 'services.0.name', text: '请改名' }] })
  expect(await arrange(id, [0])).toMatchObject({ status: 409, problem: { code: 'order.services-stay' } })
})

test.each([[[0, 0]], [[3]]])('no service comes twice, and none from nowhere: %j', async (from) => {
  const orderId = await threeServices()
  expect(await arrange(orderId, from)).toMatchObject({ status: 422, problem: { code: 'order.no-arrangement' } })
})

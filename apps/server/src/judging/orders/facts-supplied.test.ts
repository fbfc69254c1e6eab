import { endpoints } from '@openbeian/contract'
import { type Filing, orderTypes, type SightingKind, sightingKinds } from '@openbeian/filing'
import { type Facts, factSources, type OrderStep, type Pack, packs, type Rule, sightings } from '@openbeian/rules'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  aCompleteDraft,
  act,
  aFilingOf,
  aResource,
  atDomain,
  look,
  openTo,
  save,
  submit,
} from '../../desks/applying/test-orders.ts'
import { stopOfReport } from '../../gateway/upload/refuse-report.ts'
import { insertCall } from '../../records/channels/channel-calls.store.ts'
import { putChannel } from '../../records/channels/put-channel.ts'
import { lockOrder } from '../../records/orders/orders.store.ts'
import { fileHere } from '../../records/registry/test-registry.ts'
import { type TestApp, type TestCaller, testApp } from '../../test-app.ts'
import { channelFacts } from './channel-facts.ts'

const told: Facts[] = []
const [some] = packs.flatMap(({ rules }) => rules.filter(({ id }) => id === 'national.subject-name'))

/** A rule that only notes what it is told. */
const listener = (step?: OrderStep): Rule => {
  const { step: _none, ...rule } = some as Rule
  const judge: Rule['judge'] = ({ facts }) => {
    told.push(facts)
    return []
  }
  return { ...rule, id: `test.listens-${step ?? 'order'}`, appliesTo: orderTypes, ...(step ? { step } : {}), judge }
}
const steps: (OrderStep | undefined)[] = [undefined, 'identity', 'sms', 'review', 'report']
const listening: Pack = { id: 'test', version: '1', asOf: '2026-11-21', rules: steps.map(listener) }

let app: TestApp
let applicant: TestCaller
let reviewer: TestCaller
let resourceId: string
beforeAll(async () => {
  app = await testApp({
    rules: [...packs, listening],
    settings: {
      allowedIpRanges: [{ from: '203.0.113.0', to: '203.0.113.255' }],
      allowedDomainSuffixes: ['demo-beian.cn'],
      providerRanges: [{ from: '203.0.113.0', to: '203.0.113.255' }],
    },
  })
  applicant = await app.as('applicant')
  reviewer = await app.as('reviewer')
  resourceId = await aResource(app)
})
afterAll(() => app.close())

/** Is there a value at this path, whatever the names are? */
function isTold(value: unknown, [field, ...rest]: string[]): boolean {
  if (field === undefined) return value !== undefined
  if (typeof value !== 'object' || value === null) return false
  const inside = field === '*' ? Object.values(value) : [(value as Record<string, unknown>)[field]]
  return inside.some((it) => isTold(it, rest))
}

const begin = async (body: Record<string, unknown>) => {
  const { answer, problem } = await applicant.call(endpoints.createOrder, { body })
  if (!answer) throw new Error(JSON.stringify(problem))
  return answer
}
const reportable = async (orderId: string): Promise<Parameters<typeof stopOfReport>[1]['order']> => {
  const tx = app.deps.db.transaction()
  return tx.execute(async (db) => ({ ...(await lockOrder(db, orderId)) }))
}
/** A channel by which something was fetched. */
async function aChannel(): Promise<string> {
  const channelId = await putChannel(app.deps, {
    providerId: app.provider.id,
    name: '北京市通信管理局',
    administration: '110000',
    ispId: 110_000_000_001n,
    baseUrl: 'http://127.0.0.1:9',
    userName: 'demo',
    secrets: { password: 'demo-pass' },
  })
  const at = app.deps.now()
  await insertCall(app.deps.db, { channelId, at, operation: 'download', code: 2, tookMs: 1 })
  return channelId
}
const atState = (orderId: string, state: 'smsPending' | 'approved') =>
  app.deps.db.updateTable('orders').set({ state, stateSince: new Date() }).where('id', '=', orderId).execute()

const seenOf = {
  materials: 'subject.materials.subject-certificate',
  domain: 'services.0.domains.0',
  person: 'subject.principal',
  order: '',
}
const answerOf = (kind: SightingKind): string => {
  const { answers } = sightings[kind]
  return answers === 'words' ? '青禾' : (Object.keys(answers)[0] ?? '')
}

/** A reviewer says something of all that can be said. */
async function lookAtEverything(orderId: string): Promise<void> {
  await openTo(reviewer, orderId)
  for (const kind of sightingKinds) {
    const body = { kind, at: seenOf[sightings[kind].of], answer: answerOf(kind) }
    const { status, problem } = await reviewer.call(endpoints.noteSighting, { params: { orderId }, body })
    if (status !== 200) throw new Error(JSON.stringify(problem))
  }
}

test('what the server is said to tell the rules, it tells them', async () => {
  const first = await aCompleteDraft(app, applicant, atDomain(aFilingOf(resourceId), 'first.cn'))
  await submit(applicant, first.id)
  await lookAtEverything(first.id)
  await look(reviewer, first.id)
  await act(reviewer, first.id, 'confirmIdentity', { note: '与证件照片一致' })
  await look(reviewer, first.id)
  await act(await app.as('supervisor'), first.id, 'pass')
  await atState(first.id, 'smsPending')
  await look(applicant, first.id)
  await act(applicant, first.id, 'confirmSms')

  const filing = (await look(reviewer, first.id)).filing as Filing
  const mine = atDomain(aFilingOf(resourceId), 'mine.cn')
  const filed = await fileHere(app, mine, { orderId: first.id })
  await app.deps.db
    .updateTable('orders')
    .set({ state: 'approved', filedSubjectId: filed.subjectId, filedServiceIds: filed.serviceIds })
    .where('id', '=', first.id)
    .execute()
  await begin({ orderType: 'CHANGE_SERVICE', filedServiceId: filed.serviceIds[0] }).then((it) => look(applicant, it.id))

  const again = await begin({})
  await save(applicant, again, mine)
  const access = await begin({ orderType: 'ADD_ACCESS' })
  const typed = { subjectNumber: '', serviceNumber: `${filed.number}-1`, password: '' }
  await save(applicant, access, { ...mine, filed: typed })
  const theirs = atDomain(aFilingOf(resourceId), 'theirs.cn')
  const strangers = { customerId: (await app.anotherCustomer()).id, orderId: first.id }
  await fileHere(app, theirs, strangers)
  await save(applicant, await begin({}), atDomain(aFilingOf(resourceId), 'other.cn'))

  stopOfReport(app.deps, {
    inForce: { packs: [listening], name: '' },
    order: await reportable(again.id),
    ofChannel: await channelFacts(app.deps, await aChannel()),
    bytes: 1000,
    records: 1,
  })

  expect(filing.subject.name).toBe(mine.subject.name)
  const promised = Object.entries(factSources).filter(([, { from }]) => from === 'server' || from === 'person')
  const missing = promised.filter(([path]) => !told.some((facts) => isTold(facts, path.split('.'))))
  expect(missing.map(([path]) => path)).toEqual([])
})

test('what is only promised nobody tells yet', () => {
  const unsaid = Object.entries(factSources).filter(([, { from }]) => from === 'promised')
  const surprising = unsaid.filter(([path]) => told.some((facts) => isTold(facts, path.split('.'))))
  expect(surprising.map(([path]) => path)).toEqual([])
})

import {
  type Endpoint,
  endpoints,
  type Holder,
  holders,
  isByMandate,
  type LinkStep,
  type Reach,
  reachOf,
  rights,
} from '@openbeian/contract'
import { entriesOf } from '@openbeian/filing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aFilingOf, anEmptyDraft, aPicture, aResource, save, upload } from './desks/applying/test-orders.ts'
import { aPhone, type TestPhone } from './desks/handover/test-phone.ts'
import { makeSheet, serverOfScreens } from './papers/sheets/test-sheets.ts'
import { fileHere } from './records/registry/test-registry.ts'
import type { TestApp, TestCaller } from './test-app.ts'
import { type EndpointName, type Input, inputs, type World } from './test-endpoint-inputs.ts'
import { insertStaffRows } from './test-staff-rows.ts'

/** Whoever asks: with a session, with a link, or with nothing. */
type Asker = Pick<TestCaller, 'call'> | Pick<TestPhone, 'call'>

const steps: readonly LinkStep[] = ['upload', 'liveness', 'signature']

let app: TestApp
let world: World
/** People of the provider that has the order, the applicants being of the customer it belongs to. */
let own: Record<Holder, TestCaller>
/** People who have the same roles elsewhere. */
let strangers: { who: string; holder: Holder; caller: TestCaller }[]
/** Those who are in reach of another scope alone, and whom the rights of narrower scopes do not let in. */
let neighbours: { who: string; holder: Holder; scope: Reach; isInside: boolean; caller: TestCaller }[]
let phones: Record<LinkStep, TestPhone>
let unopened: TestPhone
/** What only the owner and their provider may ever read. */
let secrets: string[]

beforeAll(async () => {
  app = await serverOfScreens()
  app.deps.sender = { sms: async () => {}, email: async () => {} }
  const provider = { name: 'test', check: async () => ({ kind: 'unavailable', reason: 'models-missing' }) as const }
  app.deps.faces = { keptDays: 7, terms: 'environment', provider: { ...provider, close: async () => {} } }
  own = await everyRole({})
  const { owner: applicant } = own
  const resourceId = await aResource(app)
  const filing = aFilingOf(resourceId)
  const draft = await anEmptyDraft(applicant)
  await save(applicant, draft, filing)
  const picture = await aPicture()
  const { id: materialId } = (await upload(applicant, draft.id, { file: picture })).answer
  const { id: sheetId } = (await makeSheet(applicant, draft.id)).answer
  const { subjectId, serviceIds } = await fileHere(app, filing, { orderId: draft.id })
  const rows = await insertStaffRows(app, { orderId: draft.id, subjectId, reviewer: own.admin.caller })
  phones = await openedLinks(draft.id, sheetId)
  const { id: handoverId, link } = (await startLink(draft.id, { step: 'upload', kinds: ['id-back'] })).answer
  unopened = aPhone(app, link)
  world = {
    ...rows,
    customerId: app.customer.id,
    orderId: draft.id,
    materialId,
    sheetId,
    handoverId,
    picture,
    sessionId: await sessionOf(await app.as('applicant')),
    uploadId: (
      await applicant.call(endpoints.beginUpload, {
        params: { orderId: draft.id },
        body: { kind: 'id-back', about: 'subject', fileName: 'a.jpg', sizeBytes: picture.length },
      })
    ).answer.uploadId,
    otherWayId: await onlyId('otherWays'),
    channelId: await onlyId('channels'),
    resourceId,
    batchId: (await (await app.as('admin')).call(endpoints.startBatch, { body: { rows: [{ filing }] } })).answer.id,
    filedServiceId: serviceIds[0] ?? '',
    filedSubjectId: subjectId,
    noId: '11111111-1111-4111-8111-111111111111',
  }
  secrets = [
    world.orderId,
    world.filedServiceId,
    draft.reference,
    filing.subject.name,
    filing.subject.certificate.number,
  ]
  const elsewhere = { providerId: (await app.anotherProvider()).id }
  const another = await app.as('applicant', { customerId: (await app.anotherCustomer()).id })
  strangers = [
    { who: 'another customer', holder: 'owner', caller: another },
    ...entriesOf(await everyRole(elsewhere)).map(([holder, caller]) => ({
      who: `the ${holder} of another provider`,
      holder,
      caller,
    })),
  ]
  neighbours = await aroundIt()
})
afterAll(() => app.close())

const all = (Object.keys(inputs) as EndpointName[]).map((name) => ({ name, endpoint: endpoints[name] as Endpoint }))
const ofSessions = all.filter(({ endpoint }) => rights[endpoint.right].door === 'session')
const ofLinks = all.filter(({ endpoint }) => rights[endpoint.right].door === 'link')
/** What ends something is asked for last. */
const ending: readonly EndpointName[] = ['releaseOrder', 'deleteMaterial', 'endHandover', 'signOut']
const lasting = ofSessions.filter(({ name }) => !ending.includes(name))
const endings = ending.flatMap((one) => ofSessions.filter(({ name }) => name === one))

describe('nobody without a session, and nobody without the right', () => {
  test.each(ofSessions)('$name', async ({ name, endpoint }) => {
    const noSession: Record<string, Asker> = { nobody: app.anyone, ...phones, 'an unopened link': unopened }
    for (const [who, asker] of Object.entries(noSession))
      expect({ who, ...(await ask(asker, name)) }).toMatchObject({ who, status: 401, code: 'http.sign-in-needed' })
    const refused = holders.filter((holder) => reachOf(endpoint.right, holder) === 'none')
    const people = [...strangers, ...entriesOf(own).map(([holder, caller]) => ({ who: holder, holder, caller }))]
    for (const { who, caller } of people.filter(({ holder }) => refused.includes(holder)))
      expect({ who, ...(await ask(caller, name)) }).toMatchObject({ who, status: 403, code: 'http.not-allowed' })
  })
})

describe('somebody else’s does not exist', () => {
  test.each(ofSessions.filter(({ name }) => name !== 'signOut'))('$name', async ({ name, endpoint }) => {
    const outside = neighbours.filter(({ holder, scope, isInside }) =>
      reachOf(endpoint.right, holder) === scope ? !isInside : reachOf(endpoint.right, holder) === 'customer',
    )
    for (const { who, holder, caller } of [...strangers, ...outside]) {
      if (reachOf(endpoint.right, holder) === 'none') continue
      const { params, isShared, missing } = inputs[name](world)
      const { status, code, text } = await ask(caller, name)
      if (params && !isShared) expect({ who, status }).toEqual({ who, status: 404 })
      if (params && missing) expect({ who, code }).not.toEqual({ who, code: missing })
      // the ids somebody asked for and was refused stand in the audit of their own provider
      const asked = name === 'listAudit' ? [world.orderId, world.filedServiceId] : []
      const told = secrets.filter((it) => text.includes(it) && !sent(name).includes(it) && !asked.includes(it))
      expect({ who, told }).toEqual({ who, told: [] })
    }
  })
})

describe('a third party does under a mandate what the table says, to the order it prepares, and nothing when it is over', () => {
  const ofOne = lasting.filter(({ endpoint }) => endpoint.path.startsWith('/api/orders/:orderId'))
  let agent: TestCaller
  const setMandates = async (state: 'confirmed' | 'waiting' | 'revoked', validUntil = '2999-12-31') =>
    void (await app.deps.db
      .updateTable('mandates')
      .set({ state, validUntil })
      .where('id', '=', world.mandateId)
      .execute())
  const setAgent = (agentCustomerId: string | null) =>
    app.deps.db.updateTable('orders').set({ agentCustomerId }).where('id', '=', world.orderId).execute()
  const answers = async (names: readonly EndpointName[]) =>
    Promise.all(names.map(async (name) => ({ name, ...(await ask(agent, name)) })))

  beforeAll(async () => {
    agent = await app.as('applicant', { customerId: world.agentCustomerId })
    await setAgent(world.agentCustomerId)
  })
  afterAll(async () => {
    await setAgent(null)
    await setMandates('waiting')
  })

  test.each(ofOne)('$name', async ({ name, endpoint }) => {
    if (reachOf(endpoint.right, 'owner') === 'none') return
    await setMandates('confirmed')
    const { status, code } = await ask(agent, name)
    const isLetIn = status !== 404 || code === inputs[name](world).missing
    expect({ isLetIn, code: isLetIn ? '' : code }).toEqual({
      isLetIn: isByMandate(endpoint.right),
      code: isByMandate(endpoint.right) ? '' : 'order.not-found',
    })
    // a third party agrees for nobody: persons do on a link of their own
    if (isLetIn && code !== 'privacy.consent-of-persons') expect([401, 403]).not.toContain(status)
    for (const over of [() => setMandates('revoked'), () => setMandates('confirmed', '2000-01-02')]) {
      await over()
      expect(await ask(agent, name)).toMatchObject({ status: 404, code: 'order.not-found' })
    }
  })

  test('an order of the customer that somebody else prepares is none of its business', async () => {
    await setMandates('confirmed')
    await setAgent(null)
    for (const { status } of await answers(
      ofOne.filter(({ endpoint }) => isByMandate(endpoint.right)).map((it) => it.name),
    ))
      expect(status).toBe(404)
    await setAgent(world.agentCustomerId)
  })

  test('papers and sheets go with the order', async () => {
    await setMandates('confirmed')
    for (const { status, name } of await answers(['getMaterialContent', 'getSheetContent']))
      expect({ name, status }).toEqual({ name, status: 200 })
    expect(await ask(agent, 'signSheet')).toMatchObject({ status: 404 })
    await setMandates('revoked')
    for (const { status } of await answers(['getMaterialContent', 'getSheetContent'])) expect(status).toBe(404)
  })
})

describe('a link leads to its own step, on its own device', () => {
  test.each(ofLinks.filter(({ name }) => name !== 'openHandover'))('$name', async ({ name, endpoint }) => {
    const row = rights[endpoint.right]
    if (row.door !== 'link') throw new Error(`${name} is no address of links.`)
    expect(await ask(app.anyone, name)).toMatchObject({ status: 404, code: 'handover.not-found' })
    expect(await ask(own.owner, name)).toMatchObject({ status: 404, code: 'handover.not-found' })
    expect(await ask(unopened, name)).toMatchObject({ status: 403, code: 'handover.other-device' })
    for (const step of steps.filter((it) => row.step !== 'any' && it !== row.step))
      expect({ step, ...(await ask(phones[step], name)) }).toMatchObject({ status: 403, code: 'handover.other-step' })
    for (const who of holders.filter((it) => row.by[it] === 'none'))
      expect({ who, ...(await ask(own[who], name)) }).toMatchObject({ who, status: 403, code: 'http.not-allowed' })
  })
})

describe('whoever has the right is let in, and those whose reach is their own to that alone', () => {
  test.each(lasting)('$name', letIn)

  const ofMaterials = ofSessions.filter(({ endpoint }) => holders.some((holder) => isClosedTo(holder, endpoint)))

  test('papers are looked at by whoever opened the order with a reason', async () => {
    expect(ofMaterials.map(({ name }) => name).sort()).toEqual([
      'getMaterialContent',
      'getPdfPage',
      'getSheetContent',
      'listReadings',
      'lookAtFaceFrame',
    ])
    for (const role of ['reviewer', 'supervisor', 'admin'] as const) {
      await ask(own[role], 'openOrder')
      for (const { name } of ofMaterials) {
        const answer = await ask(own[role], name)
        expectAnswer({ who: role, reach: 'provider', answer, input: inputs[name](world) })
      }
    }
  })

  test.each(endings)('$name', letIn)

  test.each(ofLinks)('$name', async ({ name, endpoint }) => {
    const row = rights[endpoint.right]
    const holders = steps.filter((step) => row.door === 'link' && (row.step === 'any' || row.step === step))
    for (const step of holders) {
      const { status, code } = await ask(phones[step], name)
      if (status === 404) expect(code).toBe(inputs[name](world).missing)
      expect([401, 403]).not.toContain(status)
    }
  })
})

function expectAnswer({ who, reach, answer, input }: { who: string; reach: Reach; answer: Answer; input: Input }) {
  const { status, code } = answer
  // the owner made it all, so whoever else may only touch what is their own may not touch this
  if (reach === 'own' && input.params) return expect({ who, status }).not.toMatchObject({ status: 200 })
  if (status === 404) return expect({ who, code }).toEqual({ who, code: input.missing ?? input.once })
  expect([401, 403], `${who} ${code}`).not.toContain(status)
}

async function letIn({ name, endpoint }: (typeof all)[number]): Promise<void> {
  const inside = neighbours.filter(
    ({ holder, scope, isInside }) => isInside && reachOf(endpoint.right, holder) === scope,
  )
  const people = [...entriesOf(own).map(([holder, caller]) => ({ who: holder, holder, caller })), ...inside]
  for (const { who, holder, caller } of people) {
    const reach = reachOf(endpoint.right, holder)
    if (reach === 'none') continue
    const answer = await ask(caller, name)
    if (isClosedTo(holder, endpoint)) expect(answer).toMatchObject({ status: 403, code: 'order.papers-closed' })
    else expectAnswer({ who, reach, answer, input: inputs[name](world) })
  }
}

/** Papers of an order nobody claimed. */
function isClosedTo(holder: Holder, { right }: Endpoint): boolean {
  const row = rights[right]
  if (row.door !== 'session' || row.provided !== 'claimed-or-opened') return false
  return row.by[holder] === 'provider' || row.by[holder] === 'province'
}

interface Answer {
  status: number
  code: string | undefined
  text: string
}

async function ask(asker: Asker, name: EndpointName): Promise<Answer> {
  const { isShared: _, missing: __, once: ___, ...input } = inputs[name](world)
  const { status, problem, bytes } = await asker.call<Endpoint>(endpoints[name], input)
  return { status, code: problem?.code, text: bytes.toString('utf8') }
}

/** What was sent may be said again. */
const sent = (name: EndpointName): string => {
  const { file: _, ...input } = inputs[name](world)
  return JSON.stringify(input)
}

async function everyRole(place: { providerId?: string }): Promise<Record<Holder, TestCaller>> {
  const [owner, editor, viewer, reviewer, supervisor, admin, auditor] = await Promise.all([
    app.as('applicant', place),
    app.as('applicant', { ...place, member: 'editor' }),
    app.as('applicant', { ...place, member: 'viewer' }),
    app.as('reviewer', place),
    app.as('supervisor', place),
    app.as('admin', place),
    app.as('auditor', place),
  ])
  return { owner, editor, viewer, reviewer, supervisor, admin, auditor }
}

/** People of the same provider just inside and just outside of what a scope reaches. */
async function aroundIt(): Promise<typeof neighbours> {
  const { id: customerId } = await app.anotherCustomer()
  await app.deps.db.updateTable('customers').set({ parentId: customerId }).where('id', '=', app.customer.id).execute()
  const ofParent = { customerId, actsForGroup: true }
  const province = { holder: 'reviewer', scope: 'province' } as const
  const group = { scope: 'group', isInside: true } as const
  return [
    { who: 'a reviewer of this province', ...province, isInside: true, caller: await app.as('reviewer', of('110000')) },
    { who: 'a reviewer of others', ...province, isInside: false, caller: await app.as('reviewer', of('440000')) },
    {
      who: 'the parent’s owner, for the group',
      holder: 'owner',
      ...group,
      caller: await app.as('applicant', ofParent),
    },
    {
      who: 'the parent’s viewer, for the group',
      holder: 'viewer',
      ...group,
      caller: await app.as('applicant', { ...ofParent, member: 'viewer' }),
    },
    {
      who: 'the parent’s owner, for the parent alone',
      holder: 'owner',
      ...group,
      isInside: false,
      caller: await app.as('applicant', { customerId }),
    },
  ]
}

const of = (province: string) => ({ provinces: [province] })

const sessionOf = async ({ caller }: TestCaller): Promise<string> =>
  (
    await app.deps.db
      .selectFrom('sessions')
      .select('handle')
      .where('accountId', '=', caller.accountId)
      .executeTakeFirstOrThrow()
  ).handle

const startLink = (orderId: string, body: Record<string, unknown>) =>
  own.owner.call(endpoints.startHandover, { params: { orderId }, body: { about: 'subject', ...body } })

async function openedLinks(orderId: string, sheetId: string): Promise<Record<LinkStep, TestPhone>> {
  const opened = async (body: Record<string, unknown>) => {
    const { answer } = await own.owner.call(endpoints.startHandover, { params: { orderId }, body })
    const phone = aPhone(app, answer.link)
    await phone.call(endpoints.openHandover)
    return phone
  }
  return {
    upload: await opened({ step: 'upload', about: 'subject', kinds: ['id-back'] }),
    liveness: await opened({ step: 'liveness', about: 'subject' }),
    signature: await opened({ step: 'signature', sheetId }),
  }
}

const onlyId = async (table: 'otherWays' | 'channels'): Promise<string> =>
  (await app.deps.db.selectFrom(table).select('id').executeTakeFirstOrThrow()).id

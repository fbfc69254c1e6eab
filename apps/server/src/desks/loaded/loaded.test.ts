import { readFileSync } from 'node:fs'
import { endpoints } from '@openbeian/contract'
import { shanghaiDay } from '@openbeian/filing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { packsOfProvider } from '../../judging/rules/rules-of-provider.ts'
import { getChannel } from '../../records/channels/channels.store.ts'
import { aFilingOf, openTo } from '../applying/test-orders.ts'
import { gatewayInTest, type TestGateway } from '../reporting/test-gateway.ts'

let it: TestGateway
type Staff = Awaited<ReturnType<TestGateway['as']>>
let loader: Staff
let second: Staff

beforeAll(async () => {
  it = await gatewayInTest()
  loader = await it.as('admin')
  second = await it.as('supervisor')
})
afterAll(() => it.close())

const edition = readFileSync(
  new URL('../../../../../examples/dialects/app-ipv6-identity.json', import.meta.url),
  'utf8',
)
const today = () => shanghaiDay(it.deps.now())

const pack = (version: string, word: string) => ({
  pack: {
    id: 'provider.trial',
    version,
    asOf: '2026-11-21',
    rows: [
      {
        family: 'words-in-service-name',
        id: 'provider.trial.words',
        words: [word],
        severity: 'warns',
        basis: { document: '服务协议', source: 'house', year: 2026, confidence: 'high' },
      },
    ],
  },
  situations: [
    {
      rule: 'provider.trial.words',
      cases: [
        {
          name: 'a name with the word',
          base: 'enterprise',
          change: { 'filing.services.0.name': `${word}之家` },
          findings: { 'provider.trial.words': 'services.0.name' },
        },
      ],
    },
  ],
})
const packText = (version: string, word: string) => JSON.stringify(pack(version, word), null, 2)

async function loadedAndApproved(kind: 'dialect' | 'rule-pack', content: string): Promise<string> {
  const loaded = await loader.call(endpoints.loadFile, { body: { kind, content } })
  expect(loaded.status).toBe(200)
  const params = { fileId: loaded.answer.id }
  const approved = await second.call(endpoints.approveLoadedFile, { params, body: { why: '已核对' } })
  expect(approved.answer).toMatchObject({ approvedByName: expect.any(String) })
  return loaded.answer.id
}

const channel = () => getChannel(it.deps.db, it.channelId)
const target = () => `channel:${it.channelId}`

test('a faulty file is refused whole, with line and reason, and nothing changes', async () => {
  const content = edition.replace('"from": "packageName"', '"from": "shoeSize"')
  const { status, answer } = await loader.call(endpoints.loadFile, { body: { kind: 'dialect', content } })
  expect(status).toBe(422)
  const line = content.split('\n').findIndex((it) => it.includes('shoeSize')) + 1
  expect(answer).toMatchObject({
    details: {
      faults: expect.arrayContaining([expect.objectContaining({ line, at: expect.stringContaining('from') })]),
    },
  })
  const wrong = packText('1', '云帆').replace('"warns"', '"shouts"')
  const shouted = await loader.call(endpoints.loadFile, { body: { kind: 'rule-pack', content: wrong } })
  expect(shouted.problem.details?.faults).toMatchObject([
    {
      at: 'pack.rows.0.severity',
      reason: { zh: expect.stringMatching(/\p{Script=Han}/u), en: expect.stringContaining('blocks') },
    },
  ])
  const unshown = await loader.call(endpoints.loadFile, {
    body: { kind: 'rule-pack', content: packText('1', '云帆').replace('云帆之家', '云之家') },
  })
  expect(unshown.problem.details?.faults).toMatchObject([
    { at: 'pack.rows.0', reason: { zh: 'provider.trial.words: 没有情形违反这条规则' } },
  ])
  const { answer: all } = await loader.call(endpoints.listLoadedFiles)
  expect(all).toEqual({ files: [], switches: [] })
})

test('nobody approves what they loaded, and nothing is switched on before somebody did', async () => {
  const { answer: file } = await loader.call(endpoints.loadFile, { body: { kind: 'dialect', content: edition } })
  const params = { fileId: file.id }
  expect((await loader.call(endpoints.approveLoadedFile, { params, body: { why: '自己' } })).status).toBe(409)
  const body = { target: target(), fileId: file.id, from: today(), why: '试用' }
  expect((await second.call(endpoints.switchLoadedFile, { body })).status).toBe(409)
  expect((await second.call(endpoints.approveLoadedFile, { params, body: { why: '已核对' } })).status).toBe(200)
  expect((await second.call(endpoints.approveLoadedFile, { params, body: { why: '再次' } })).status).toBe(409)
  const reviewer = await it.as('reviewer')
  expect((await reviewer.call(endpoints.switchLoadedFile, { body })).status).toBe(403)
  const wrong = { ...body, target: 'pack:provider.trial' }
  expect((await second.call(endpoints.switchLoadedFile, { body: wrong })).status).toBe(422)
  const past = { ...body, from: '2020-01-01' }
  expect((await second.call(endpoints.switchLoadedFile, { body: past })).status).toBe(422)
})

test('a channel speaks an edition from its day on, and V3.0 again when it is rolled back', async () => {
  const fileId = await loadedAndApproved('dialect', edition)
  const body = { target: target(), fileId, from: '2999-01-01', why: '明年起' }
  await second.call(endpoints.switchLoadedFile, { body })
  expect((await channel()).dialect.version).toBe('V.3.0')

  await second.call(endpoints.switchLoadedFile, { body: { ...body, from: today() } })
  expect((await channel()).dialect.version).toBe('V.9.9-example')
  const { answer } = await second.call(endpoints.listChannels)
  expect(answer.channels.find(({ id }) => id === it.channelId)?.edition).toEqual({ fileId, version: 'V.9.9-example' })

  const { fileId: _, ...back } = body
  const rolled = await second.call(endpoints.switchLoadedFile, { body: { ...back, from: today(), why: '撤回' } })
  expect((await channel()).dialect.version).toBe('V.3.0')
  expect((await channel()).editions.map(({ version }) => version)).toEqual(['V.9.9-example', 'V.3.0'])
  expect(rolled.answer.switches.filter((one) => one.isInForce)).toMatchObject([{ why: '撤回', target: target() }])
})

test('an order says what the edition of its channel leaves out, and applicants hear what is not of websites', async () => {
  const filing = aFilingOf('')
  const [access] = filing.services.flatMap((service) => service.access)
  access?.ips.push({ from: '2001:db8::1', to: '2001:db8::ff' })
  const orderId = await it.orderReady({ filing })
  const seenBy = async (who: Staff) => (await who.call(endpoints.getOrder, { params: { orderId } })).answer.notReported
  const applicant = await it.as('applicant')
  await openTo(loader, orderId)
  expect((await seenBy(loader))?.what.map(({ en }) => en)).toEqual(
    expect.arrayContaining(['IPv6 addresses', 'Holder of the domain']),
  )
  expect(await seenBy(applicant)).toMatchObject({ edition: 'V.3.0', what: [{ en: 'IPv6 addresses' }] })

  const fileId = await loadedAndApproved('dialect', edition.replace('V.9.9-example', 'V.9.8-example'))
  const body = { target: target(), from: today(), why: '联调' }
  await second.call(endpoints.switchLoadedFile, { body: { ...body, fileId } })
  expect(await seenBy(applicant)).toBeUndefined()
  const { edition: spoken, what = [] } = (await seenBy(loader)) ?? {}
  expect(spoken).toBe('V.9.8-example')
  expect(what.map(({ en }) => en)).not.toContain('IPv6 addresses')
  await second.call(endpoints.switchLoadedFile, { body })
})

test('a pack speaks at the next judgement, gives way to its next version, and is rolled back', async () => {
  const provider = it.provider.id
  const words = async () =>
    (await packsOfProvider(it.deps, provider)).packs
      .filter(({ id }) => id === 'provider.trial')
      .map(({ version }) => version)
  const first = await loadedAndApproved('rule-pack', packText('1', '云帆'))
  const body = { target: 'pack:provider.trial', from: today(), why: '商标' }
  expect(await words()).toEqual([])
  const underAnotherName = { ...body, target: 'pack:provider.other', fileId: first }
  expect((await second.call(endpoints.switchLoadedFile, { body: underAnotherName })).status).toBe(422)
  await second.call(endpoints.switchLoadedFile, { body: { ...body, fileId: first } })
  expect(await words()).toEqual(['1'])
  const newer = await loadedAndApproved('rule-pack', packText('2', '青禾'))
  await second.call(endpoints.switchLoadedFile, { body: { ...body, fileId: newer } })
  expect(await words()).toEqual(['2'])
  const { answer: list } = await second.call(endpoints.listRules)
  expect(list.rules.find(({ id }) => id === 'provider.trial.words')).toMatchObject({ pack: 'provider.trial' })
  await second.call(endpoints.switchLoadedFile, { body: { ...body, fileId: first, why: '撤回' } })
  expect(await words()).toEqual(['1'])
  await second.call(endpoints.switchLoadedFile, { body: { ...body, why: '停用' } })
  expect(await words()).toEqual([])
  const { answer: history } = await second.call(endpoints.listRuleVersions)
  expect(history.versions.map(({ version }) => version)).toEqual([4, 3, 2, 1])
})

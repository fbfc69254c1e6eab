import { readFileSync } from 'node:fs'
import { decodeDownload, v30 } from '@openbeian/regulator'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dialectOfArgument } from '../loaded-dialect.ts'
import { readOfficialSchema } from '../official-schema.ts'
import { sampleNewFiling } from '../sample-filing.ts'
import { providerAt, simulatorInTest } from '../simulator-in-test.ts'
import { offerRequest } from './offer-request.ts'

let simulator: Awaited<ReturnType<typeof simulatorInTest>>
let subjectNumber: string
beforeAll(async () => {
  simulator = await simulatorInTest(['--auto-approve'])
  await simulator.upload(1, sampleNewFiling())
  subjectNumber = (await simulator.waitFor('1-1', 'approved')).issued.subjectNumber
  for (let file = await simulator.download(); file.fileName; file = await simulator.download())
    await simulator.acknowledge(file.fileName)
})
afterAll(() => simulator.stop())

async function offered(wish: object) {
  const { status, body } = await simulator.post('/offers', wish)
  expect(status).toBe(201)
  const { fileName, xml = '' } = await simulator.download()
  expect(fileName).toBe(body.fileName)
  await simulator.acknowledge(fileName ?? '')
  return xml
}

function read(xml: string) {
  const read = decodeDownload(v30, xml)
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  return read.value
}

test('the code tables bring every region with its level', async () => {
  const { codeTables } = read(await offered({ block: 'JCDM' }))
  const regions = codeTables?.tables?.regions ?? []
  expect(regions.filter((it) => it.level === 1)).toHaveLength(31)
  expect(regions).toContainEqual({ id: 110105, name: '朝阳区', level: 3, valid: 1 })
  expect(regions.length).toBeGreaterThan(3000)
})

const blocks = offerRequest.options
  .map(({ shape }) => [...shape.block.values][0] ?? '')
  .filter((it) => it !== 'POISON' && it !== 'ADDED')
// A cancelled subject is in no registry, so this comes last.
const inOrder = [...blocks.filter((it) => it !== 'ZXSJ'), 'ZXSJ']

test.each(inOrder.slice(0, -1))('%s is offered by its name alone and can be read', async (block) => {
  expect(Object.keys(read(await offered({ block })))).toHaveLength(1)
})

test.each([
  [
    'a blacklisted subject',
    { block: 'HMDLB', certificateNumber: '91X' },
    { icp: { blacklists: { subjects: [{ operation: 0, subject: { certificate: { number: '91X' } } }] } } },
  ],
  [
    'a domain taken off the blacklist',
    { block: 'HMDLB', operation: 'remove', domain: 'a.cn.cn' },
    { icp: { blacklists: { subjects: [], services: [{ operation: 2, service: { domains: ['a.cn.cn'] } }] } } },
  ],
  [
    'an unfiled site',
    { block: 'WBAWZLB', domain: 'b.cn.cn', ip: '203.0.113.1' },
    { icp: { unfiledSites: [{ domain: 'b.cn.cn', ip: 3405803777 }] } },
  ],
  [
    'an empty service',
    { block: 'HCJG', kind: 'emptyService' },
    { icp: { inspections: { emptyServices: [{ dead: 1 }] } } },
  ],
  [
    'access that is not there',
    { block: 'HCJG', kind: 'access' },
    { icp: { inspections: { access: [{ verdict: 1, domain: 'example1.cn' }] } } },
  ],
  ['a service that does not answer', { block: 'HCJG', kind: 'liveness' }, { icp: { inspections: { liveness: [{}] } } }],
  [
    'a notice about a service',
    { block: 'XGTZ', kind: 'service', content: '限期整改' },
    { icp: { notices: [{ kind: 1, content: '限期整改' }] } },
  ],
  [
    'a new service content',
    { block: 'JCDM', content: { id: 33, name: '人工智能' } },
    {
      codeTables: {
        tables: { contents: expect.arrayContaining([expect.objectContaining({ id: 33, name: '人工智能' })]) },
      },
    },
  ],
  [
    'everything that is filed',
    { block: 'SJTB' },
    { synchronisation: { icp: [{ subject: { name: '北京示例科技1有限公司' } }] } },
  ],
  [
    'overlapping addresses',
    { block: 'IPHCJG', kind: 'conflict' },
    { ip: { inspections: { conflicts: [{ from: 3405803776 }] } } },
  ],
])('%s is offered as it was wished for', async (_, wish, expected) => {
  expect(read(await offered(wish))).toMatchObject(expected)
})

const schemas = process.env.OPENBEIAN_MIIT_XSD
test.skipIf(!schemas)('the official schema takes every block that is offered', async () => {
  const schema = await readOfficialSchema(schemas ?? '', 'download-data.xsd')
  const kinds = ['subject', 'access', 'emptyService', 'liveness']
  const wishes = [
    ...inOrder.slice(0, -1).map((block) => ({ block })),
    ...kinds.map((kind) => ({ block: 'HCJG', kind })),
    ...['ip', 'codeTables'].map((of) => ({ block: 'SJTB', of })),
    ...['outOfRange', 'conflict'].map((kind) => ({ block: 'IPHCJG', kind })),
  ]
  for (const wish of wishes) expect(schema(await offered(wish)), JSON.stringify(wish)).toBeUndefined()
})

test('a wish that cannot be read is refused in words, one that fits nothing too', async () => {
  expect(await simulator.post('/offers', { block: 'XZBA' })).toMatchObject({ status: 422 })
  const wrong = await simulator.post('/offers', { block: 'WBAWZLB', ip: '300.1.1.1' })
  expect(wrong).toMatchObject({ status: 422, body: { message: expect.stringContaining('ip') } })
  expect(await simulator.post('/offers', { block: 'HSRW', filingNumber: '京ICP备2026999999号' })).toMatchObject({
    status: 409,
  })
})

test('a forced cancellation empties the registry and frees the name', async () => {
  const status = async () => {
    const answer = await simulator.administration.beianStatus({ type: 0, value: 'example1.cn' })
    return 'status' in answer && answer.status?.filed
  }
  expect(await status()).toBe(true)
  const { icp } = read(await offered({ block: 'ZXSJ', filingNumber: `${subjectNumber}-1` }))
  expect(icp?.cancelled).toMatchObject([{ kind: 1 }])
  expect(await status()).toBe(false)
  expect(read(await offered({ block: 'ZXSJ', filingNumber: subjectNumber })).icp?.cancelled).toMatchObject([
    { kind: 0 },
  ])
})

test('an edition with a block more has it on offer, V3.0 has not', async () => {
  expect(await simulator.post('/offers', { block: 'ADDED', tag: 'DXZT' })).toMatchObject({ status: 409 })
  const file = new URL('../../../../examples/dialects/sms-states.json', import.meta.url)
  const loaded = dialectOfArgument(file.pathname)
  if ('wrong' in loaded) throw new Error(loaded.wrong)
  const plus = await simulatorInTest()
  const provider = providerAt(plus.port, { dialect: loaded })
  expect(await provider.post('/dialect', JSON.parse(readFileSync(file, 'utf8')))).toMatchObject({ status: 200 })
  await provider.upload(1, sampleNewFiling())
  await provider.waitFor('1-1', 'waiting')
  const values = { Jlid: '7', Dxzt: 2 }
  expect(await provider.post('/offers', { block: 'ADDED', tag: 'DXZT', values })).toMatchObject({ status: 201 })
  const { xml = '' } = await provider.download()
  expect(decodeDownload(loaded, xml)).toMatchObject({
    value: { icp: { '+DXZT': { '+Dx_xx': [{ '+Jlid': 7n, '+Dxzt': 2 }] } } },
  })
  expect(await provider.post('/dialect', { kind: 'dialect' })).toMatchObject({ status: 422 })
  expect(await provider.get('/dialect')).toMatchObject({ version: 'V.3.0+' })
  await fetch(`${provider.baseUrl}/dialect`, { method: 'DELETE' })
  expect(await provider.get('/dialect')).toEqual({ version: 'V.3.0' })
  await plus.stop()
})

import { decodeDownload, type IcpDownload, v30 } from '@openbeian/regulator'
import { afterEach, expect, test } from 'vitest'
import { readOfficialSchema } from './official-schema.ts'
import { sampleNewFiling } from './sample-filing.ts'
import { answerOrThrow, simulatorInTest } from './simulator-in-test.ts'

type Running = Awaited<ReturnType<typeof simulatorInTest>>
const running: Running[] = []
const start = async (...args: Parameters<typeof simulatorInTest>) => {
  const simulator = await simulatorInTest(...args)
  running.push(simulator)
  return simulator
}
afterEach(async () => {
  for (const it of running.splice(0)) {
    await it.stop()
    expect(it.said.filter((line) => line.startsWith('A fault'))).toEqual([])
  }
})

async function downloaded(simulator: Running): Promise<{ fileName: string; code: number; icp: IcpDownload }> {
  const { code, fileName, xml } = await simulator.download()
  const read = decodeDownload(v30, xml ?? '')
  if (!fileName || !read.ok) throw new Error(`code ${code}: ${JSON.stringify(read)}`)
  return { fileName, code, icp: read.value.icp ?? {} }
}

const cipher = { key: '0123456789abcdef', iv: 'fedcba9876543210' }

test.each([
  ['plain', {}],
  ['encrypted', { cipher }],
])('over a %s channel a filing is reported, approved, fetched and acknowledged', async (_, keys) => {
  const simulator = await start([], keys)
  const filing = sampleNewFiling()
  const year = new Date(Date.now() + 8 * 3_600_000).getUTCFullYear()

  expect(await simulator.upload(1, filing)).toMatchObject({ code: 0 })
  await simulator.waitFor('1-1', 'waiting')
  expect((await simulator.post('/filings/1-1/approve', { opinion: '材料齐全' })).status).toBe(200)

  const results = await downloaded(simulator)
  expect(results.code).toBe(3)
  expect(results.icp.results).toMatchObject({
    records: [{ codes: [{ code: 1001 }], operation: 1, about: String(filing.subject.id) }],
    opinions: [{ passed: 1, opinion: '材料齐全', recordId: filing.subject.id }],
  })
  expect((await simulator.download()).fileName).toBe(results.fileName)
  expect(await simulator.acknowledge(results.fileName)).toMatchObject({ code: 0 })

  const published = await downloaded(simulator)
  expect(published.code).toBe(1)
  const number = `京ICP备${year}000001号`
  expect(published.icp.published).toMatchObject([
    {
      subject: { id: filing.subject.id, name: filing.subject.name, filingNumber: number, filingMode: 1 },
      services: [
        {
          filingNumber: `${number}-1`,
          domains: [{ name: 'example1.cn', id: filing.services[0]?.domains[0]?.id }],
          access: [{ provider: 110000000001n, ips: [{ from: 3405803785, to: 3405803785 }] }],
        },
      ],
    },
  ])
  expect(await simulator.acknowledge(published.fileName)).toMatchObject({ code: 0 })
  expect(await simulator.download()).toMatchObject({ code: 2 })

  const kinds = (await simulator.journal()).map((it) => it.kind)
  expect(kinds.filter((it) => it === 'downloadAcknowledged')).toHaveLength(2)
  expect(kinds.filter((it) => it === 'uploadAccepted')).toHaveLength(1)
})

test('every record of a published filing has an id of its own, above what a float can hold', async () => {
  const simulator = await start(['--auto-approve'])
  await simulator.upload(1, sampleNewFiling(1), sampleNewFiling(2))
  await simulator.waitFor('1-1', 'approved')
  await simulator.waitFor('1-2', 'approved')

  const ids: string[] = []
  for (let files = 0; files < 4; files += 1) {
    const { fileName, xml = '' } = await simulator.download()
    ids.push(...[...xml.matchAll(/<(?:Ztid|Wzid|Ymid|Jrid|Ipid)>(\d+)</g)].map((it) => it[1] ?? ''))
    await simulator.acknowledge(fileName ?? '')
  }
  expect(ids).toHaveLength(10)
  expect(new Set(ids).size).toBe(10)
  expect(ids.every((it) => BigInt(it) > 2n ** 53n)).toBe(true)
})

const schemas = process.env.OPENBEIAN_MIIT_XSD
test.skipIf(!schemas)('everything offered for download is as the official schema has it', async () => {
  const schema = await readOfficialSchema(schemas ?? '', 'download-data.xsd')
  const simulator = await start()
  await simulator.upload(1, sampleNewFiling(1), sampleNewFiling(2), sampleNewFiling(1))
  await simulator.waitFor('1-3', 'faulty')
  await simulator.post('/filings/1-1/approve')
  await simulator.post('/filings/1-2/refuse', { opinion: '不符合要求' })
  await simulator.uploadXml(2, 'no XML')

  const seen: string[] = []
  for (let file = await simulator.download(); file.fileName; file = await simulator.download()) {
    expect(schema(file.xml ?? '')).toBeUndefined()
    seen.push(file.fileName.slice(0, 4))
    await simulator.acknowledge(file.fileName)
  }
  expect(seen).toEqual(['BAJG', 'BAJG', 'BASJ', 'BAJG', 'BAJG'])
})

test('numbers count up within the province of the subject, over a restart too', async () => {
  const first = await start(['--auto-approve'])
  await first.upload(1, sampleNewFiling(1), sampleNewFiling(2, { province: 510000, city: 510100, county: 510104 }))
  const [beijing, sichuan] = [await first.waitFor('1-1', 'approved'), await first.waitFor('1-2', 'approved')]
  expect(beijing.issued.subjectNumber).toMatch(/^京ICP备\d{4}000001号$/)
  expect(sichuan.issued.subjectNumber).toMatch(/^蜀ICP备\d{4}000001号$/)
  await first.stop()
  running.pop()

  const second = await start(['--auto-approve'], { folder: first.folder })
  await second.upload(2, sampleNewFiling(3))
  const third = await second.waitFor('2-1', 'approved')
  expect(third.issued.subjectNumber).toMatch(/^京ICP备\d{4}000002号$/)
  expect(BigInt(third.issued.firstId)).toBe(BigInt(sichuan.issued.firstId) + 5n)
})

test('a refusal comes back with the opinion, and nothing is published', async () => {
  const simulator = await start()
  const filing = sampleNewFiling()
  await simulator.upload(1, filing)
  await simulator.waitFor('1-1', 'waiting')

  expect((await simulator.post('/filings/1-1/refuse', { opinion: ' ' })).status).toBe(422)
  expect((await simulator.post('/filings/1-1/refuse', { opinion: '𠮷' })).status).toBe(422)
  expect((await simulator.post('/filings/1-1/refuse', { opinion: '核验照片不清晰' })).status).toBe(200)
  const { icp, fileName } = await downloaded(simulator)
  expect(icp.results).toMatchObject({
    records: [{ codes: [{ code: 1002 }], about: String(filing.subject.id) }],
    opinions: [{ passed: 0, opinion: '核验照片不清晰' }],
  })
  await simulator.acknowledge(fileName)
  expect(await simulator.download()).toMatchObject({ code: 2 })
})

test('a filing is decided once, however often it is asked for', async () => {
  const simulator = await start()
  await simulator.upload(1, sampleNewFiling())
  await simulator.waitFor('1-1', 'waiting')

  const tries = Array.from({ length: 5 }, () => simulator.post('/filings/1-1/approve'))
  const refusal = simulator.post('/filings/1-1/refuse', { opinion: '不行' })
  const statuses = (await Promise.all([...tries, refusal])).map((it) => it.status).sort()
  expect(statuses).toEqual([200, 409, 409, 409, 409, 409])
  expect((await simulator.journal()).filter((it) => it.kind.startsWith('filing'))).toHaveLength(1)
  expect((await simulator.post('/filings/9-1/approve')).status).toBe(404)
})

test('what waits for download is still offered after a restart, the same file under the same name', async () => {
  const first = await start(['--auto-approve'])
  await first.upload(1, sampleNewFiling())
  await first.waitFor('1-1', 'approved')
  const before = await first.download()
  await first.stop()
  running.pop()

  const second = await start([], { folder: first.folder })
  const { fileName, xml } = await second.download()
  expect({ fileName, xml }).toEqual({ fileName: before.fileName, xml: before.xml })
})

test('the last accepted upload can be asked for, and before the first there is none', async () => {
  const simulator = await start()
  const { administration } = simulator
  expect(answerOrThrow(await administration.previousUpload())).toMatchObject({ code: 0 })
  expect(answerOrThrow(await administration.previousUpload()).file).toBeUndefined()

  const sealed = await simulator.sealUpload([sampleNewFiling()])
  await administration.upload({ sealed, sequence: 1 })
  await simulator.upload(3, sampleNewFiling(2))
  expect(answerOrThrow(await administration.previousUpload()).file).toMatchObject({ ...sealed, sequence: 1 })
})

test('the registry answers by domain and by certificate, and knows the filing password', async () => {
  const simulator = await start(['--auto-approve'])
  const { administration } = simulator
  const { subject } = sampleNewFiling()
  await simulator.upload(1, sampleNewFiling())
  const { issued } = await simulator.waitFor('1-1', 'approved')

  const status = async (type: number, value: string) =>
    answerOrThrow(await administration.beianStatus({ type, value })).status
  const filed = {
    filed: true,
    subjectNumber: issued.subjectNumber,
    serviceNumber: `${issued.subjectNumber}-1`,
    serviceName: '示例网',
  }
  expect(await status(0, 'example1.cn')).toMatchObject(filed)
  expect(await status(subject.certificate.type, subject.certificate.number)).toMatchObject(filed)
  expect(await status(0, 'example2.cn')).toMatchObject({ filed: false, value: 'example2.cn' })

  const verify = async (password: string) =>
    answerOrThrow(await administration.verifyPassword({ filingNumber: `${issued.subjectNumber}-1`, password }))
  expect(await verify(issued.filingPassword)).toMatchObject({ code: 0, isRight: true })
  for (let tries = 0; tries < 5; tries += 1) expect(await verify('wrong')).toMatchObject({ code: 0, isRight: false })
  expect(await verify(issued.filingPassword)).toMatchObject({ code: 22 })
})

import { createHash } from 'node:crypto'
import { type AddedServices, type Change, decodeDownload, type PublishedFiling, v30 } from '@openbeian/regulator'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readOfficialSchema } from '../official-schema.ts'
import { sampleNewFiling } from '../sample-filing.ts'
import { ispId as requester, simulatorInTest } from '../simulator-in-test.ts'

type Running = Awaited<ReturnType<typeof simulatorInTest>>
let simulator: Running
let sequence = 0
let filed: PublishedFiling
let filingPassword: string
const schemas = process.env.OPENBEIAN_MIIT_XSD

beforeAll(async () => {
  simulator = await simulatorInTest()
  await simulator.upload(++sequence, sampleNewFiling(1))
  await approve(`${sequence}-1`)
  filed = published(await fetched())
  filingPassword = (await simulator.get('/registry')).subjects[0].filingPassword
})
afterAll(async () => {
  await simulator.stop()
  expect(simulator.said.filter((line) => line.startsWith('A fault'))).toEqual([])
})

const md5 = (text: string) => createHash('md5').update(text).digest('hex')

async function approve(filingId: string) {
  await simulator.waitFor(filingId, 'waiting')
  expect((await simulator.post(`/filings/${filingId}/approve`, { opinion: '同意' })).status).toBe(200)
}

/** Everything that waits, acknowledged; what the official schema dislikes about it is a fault of ours. */
async function fetched() {
  const schema = schemas ? await readOfficialSchema(schemas, 'download-data.xsd') : () => undefined
  const files: { block: string; data: NonNullable<ReturnType<typeof read>> }[] = []
  for (let file = await simulator.download(); file.fileName; file = await simulator.download()) {
    const { xml = '', fileName } = file
    if (!xml.includes('<Czlx>35<')) expect(schema(xml)).toBeUndefined()
    files.push({ block: fileName.replace(/\d+$/, ''), data: read(xml) })
    await simulator.acknowledge(fileName)
  }
  return files
}

function read(xml: string) {
  const read = decodeDownload(v30, xml)
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  return read.value
}

const published = (files: Awaited<ReturnType<typeof fetched>>): PublishedFiling => {
  const [filing] = files.find((it) => it.block === 'BASJ')?.data.icp?.published ?? []
  if (!filing) throw new Error('Nothing was published.')
  return filing
}
const resultsIn = (files: Awaited<ReturnType<typeof fetched>>) =>
  files
    .flatMap(({ data }) => data.icp?.results?.records ?? [])
    .map(({ codes, operation, about }) => ({
      codes: codes.map((it) => it.code),
      operation,
      about,
    }))

/** Reports, and waits until somebody has looked into it. */
async function report(data: Parameters<Running['report']>[1]): Promise<string> {
  expect(await simulator.report(++sequence, data)).toMatchObject({ code: 0 })
  for (let tries = 0; tries < 200; tries += 1) {
    if ((await simulator.journal()).some((it) => it.kind === 'uploadChecked' && it.sequence === sequence)) break
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  return `${sequence}-1`
}

const another = (n: number) => sampleNewFiling(n).services
const number = () => filed.subject.filingNumber ?? ''

const changed = (changes: Partial<Change['subject']> = {}): Change => {
  const { subject, services } = filed
  const { regulatorId, name, nature, address, certificate, principal } = subject
  const [service] = services
  if (!service || address.city === undefined || principal.mobile === undefined) throw new Error('The sample has these.')
  const { manager, domains, access, contents = [], languages } = service
  return {
    subject: {
      regulatorId,
      name,
      filingNumber: number(),
      ...(nature !== undefined && { nature }),
      address: { ...address, city: address.city },
      certificate,
      principal: { ...principal, mobile: principal.mobile },
      ...changes,
    },
    services: [
      {
        regulatorId: service.regulatorId,
        name: '示例网新名',
        contents,
        languages,
        filingNumber: service.filingNumber ?? '',
        manager: { ...manager, mobile: manager.mobile ?? '', email: manager.email ?? '' },
        domains: [
          ...domains.map((it) => ({ id: it.id ?? 1n, regulatorId: it.regulatorId, name: it.name })),
          ...(domains.length > 1 ? [] : [{ id: 77n, name: 'example1-new.cn' }]),
        ],
        access: access.map(({ regulatorId, locations, modes, ips }) => ({
          regulatorId,
          locations,
          modes,
          ips: ips.map((it) => ({ id: it.id ?? 1n, regulatorId: it.regulatorId, from: it.from, to: it.to })),
        })),
      },
    ],
    attachments: [],
  }
}

const addition = (subject: AddedServices['subject'], n: number): AddedServices => ({
  subject,
  services: another(n),
  attachments: [],
})

test('a new service gets the next number of its subject, and its result names the subject as the upload did', async () => {
  const id = await report({ icp: { addedServices: [addition({ filingNumber: number() }, 11)], requester } })
  await approve(id)
  const files = await fetched()
  expect(files.map((it) => it.block)).toEqual(['BAJG', 'BASJ'])
  expect(resultsIn(files)).toEqual([{ codes: [1001], operation: 2, about: number() }])
  expect(published(files).services.map((it) => it.filingNumber)).toEqual([`${number()}-1`, `${number()}-2`])
  filed = published(files)

  const byId = await report({
    icp: { addedServices: [addition({ regulatorId: filed.subject.regulatorId }, 12)], requester },
  })
  await approve(byId)
  const more = await fetched()
  expect(resultsIn(more)).toEqual([{ codes: [1001], operation: 2, about: String(filed.subject.regulatorId) }])
  expect(published(more).services.at(-1)?.filingNumber).toBe(`${number()}-3`)
  filed = published(more)
})

test('a change keeps the ids of what stays and gives new ones to what is new', async () => {
  await approve(await report({ icp: { changes: [changed({ name: '北京改名科技有限公司' })], requester } }))
  const files = await fetched()
  expect(resultsIn(files)).toEqual([{ codes: [1001], operation: 4, about: String(filed.subject.regulatorId) }])
  const after = published(files)
  expect(after.subject).toMatchObject({ name: '北京改名科技有限公司', regulatorId: filed.subject.regulatorId })
  expect(after.services).toHaveLength(3)
  const [old, fresh] = after.services[0]?.domains ?? []
  expect(old?.regulatorId).toBe(filed.services[0]?.domains[0]?.regulatorId)
  expect(fresh).toMatchObject({ name: 'example1-new.cn' })
  expect(after.services[0]?.access[0]?.regulatorId).toBe(filed.services[0]?.access[0]?.regulatorId)
  filed = after
})

test('a second change of the same subject waits for the first, and no change leads into another province', async () => {
  const waiting = await report({ icp: { changes: [changed()], requester } })
  await report({ icp: { changes: [changed()], requester } })
  await simulator.waitFor(waiting, 'waiting')
  await report({
    icp: { changes: [changed({ address: { province: 510000, city: 510100, county: 510104 } })], requester },
  })
  expect(resultsIn(await fetched()).map((it) => it.codes)).toEqual([[1017], [1017, 1046]])
  await simulator.post(`/filings/${waiting}/refuse`, { opinion: '不同意' })
  expect(resultsIn(await fetched())).toMatchObject([{ codes: [1002], operation: 4 }])
})

test('access to a service of another provider needs the filing password', async () => {
  const { body } = await simulator.post('/registry', { name: '别处备案有限公司', domain: 'elsewhere.example.cn' })
  const [service = ''] = body.serviceNumbers
  const access = (password: string, filingNumber = service) => {
    const [first] = another(21)[0]?.access ?? []
    if (!first) throw new Error('The sample has access.')
    return { ...first, service: { filingNumber }, attachments: [], passwordHash: md5(password) }
  }
  await report({ icp: { addedAccess: [access('wrong!')], requester } })
  await report({ icp: { addedAccess: [access(body.filingPassword, '京ICP备2026999999号-1')], requester } })
  expect(resultsIn(await fetched())).toEqual([
    { codes: [1018], operation: 3, about: service },
    { codes: [1059], operation: 3, about: '京ICP备2026999999号-1' },
  ])

  await approve(await report({ icp: { addedAccess: [access(body.filingPassword)], requester } }))
  const files = await fetched()
  expect(resultsIn(files)).toEqual([{ codes: [1001], operation: 3, about: service }])
  const providers = published(files).services[0]?.access.map((it) => it.provider)
  expect(providers).toEqual([requester + 1n, requester])

  await report({ icp: { addedAccess: [access(body.filingPassword)], requester } })
  expect(resultsIn(await fetched())).toMatchObject([{ codes: [1038] }])
  const elsewhere = [addition({ filingNumber: '京ICP备2026999999号' }, 22)]
  await report({ icp: { addedServices: elsewhere, requester } })
  expect(resultsIn(await fetched())).toMatchObject([{ codes: [1058] }])
})

test('a service, then its subject is cancelled: ZXSJ says what is filed no more', async () => {
  const [, service] = filed.services
  if (!service) throw new Error('There are three services.')
  const ofService = { kind: 1, recordId: service.regulatorId, reason: 1 }
  await approve(await report({ icp: { cancellations: [ofService], requester } }))
  const files = await fetched()
  expect(files.map((it) => it.block)).toEqual(['BAJG', 'ZXSJ', 'BASJ'])
  expect(resultsIn(files)).toEqual([{ codes: [1001], operation: 7, about: String(service.regulatorId) }])
  expect(files[1]?.data.icp?.cancelled).toEqual([{ kind: 1, recordId: service.regulatorId }])
  expect(published(files).services).toHaveLength(2)

  await report({ icp: { cancellations: [ofService], requester } })
  const lastAccess = published(files).services[0]?.access[0]?.regulatorId ?? 0n
  await report({ icp: { cancellations: [{ kind: 2, recordId: lastAccess, reason: 1 }], requester } })
  const ofSubject = { kind: 0, recordId: filed.subject.regulatorId, reason: 1 }
  await report({ icp: { cancellations: [ofSubject], requester } })
  await report({
    icp: { cancellations: [{ kind: 1, recordId: filed.services[2]?.regulatorId ?? 0n, reason: 77 }], requester },
  })
  expect(resultsIn(await fetched()).map((it) => it.codes)).toEqual([[1050], [1025], [1018], [1026]])

  const sure = { ...ofSubject, passwordHash: md5(filingPassword) }
  await approve(await report({ icp: { cancellations: [sure], requester } }))
  const last = await fetched()
  expect(last.map((it) => it.block)).toEqual(['BAJG', 'ZXSJ'])
  expect(resultsIn(last)).toMatchObject([{ operation: 6 }])

  await report({ icp: { cancellations: [sure], requester } })
  await report({ icp: { addedServices: [addition({ filingNumber: number() }, 13)], requester } })
  expect(resultsIn(await fetched()).map((it) => it.codes)).toEqual([[1049], [1049]])
})

test('what was cancelled can be filed again, and its number is not given twice', async () => {
  await simulator.upload(++sequence, sampleNewFiling(1))
  await approve(`${sequence}-1`)
  const again = published(await fetched())
  expect(again.subject.filingNumber).not.toBe(number())
  filed = again
})

test('verification material sent alone is stored at once', async () => {
  const [attachment] = sampleNewFiling(1).attachments
  if (!attachment) throw new Error('The sample has one.')
  const material = (recordId: bigint) => ({ ...attachment, owner: { kind: 1, id: { recordId } } })
  await report({ icp: { materials: [material(filed.subject.regulatorId), material(5n)], requester } })
  expect(resultsIn(await fetched())).toEqual([
    { codes: [1060], operation: 35, about: String(filed.subject.regulatorId) },
    { codes: [1058], operation: 35, about: '5' },
  ])
})

test('a verification task is answered for what is filed', async () => {
  await simulator.post('/offers', { block: 'HSRW' })
  const [file] = await fetched()
  const [task] = file?.data.icp?.tasks ?? []
  if (!task) throw new Error('There is no task.')
  const { firstFiledAt: _, changedAt: __, filingMode, ...subject } = task.subject
  const person = { name: '张三', mobile: '13800138000', email: 'zhang@example.cn' }
  const answered = (regulatorId: bigint) => ({
    refused: 0,
    verifier: '李四',
    verifiedOn: '2026-11-20',
    unit: requester,
    opinion: '核实无误',
    filing: {
      subject: { ...subject, regulatorId, address: { ...subject.address, city: 110100 }, principal: person },
      services: task.services.map(({ contents = [], languages: _, firstFiledAt: __, changedAt: ___, ...it }) => ({
        ...it,
        contents,
        manager: person,
        access: it.access.map(({ reporter: _, ...access }) => ({ ...access, filingMode })),
      })),
    },
  })
  await report({ icp: { verifications: [answered(subject.regulatorId), answered(5n)], requester } })
  expect(resultsIn(await fetched())).toEqual([{ codes: [1058], operation: 4, about: '5' }])
  const arrived: { state: string; block: string }[] = await simulator.get('/filings')
  expect(arrived.filter((it) => it.block === 'HSJG').map((it) => it.state)).toEqual(['processed', 'faulty'])
})

test('a domain of a registrar gets its id, and one that is not there cannot be deleted', async () => {
  const place = {
    registrantProvince: 110000,
    registrantCity: 110100,
    administratorProvince: 110000,
    administratorCity: 110100,
  }
  const text = '示例单位'
  const domain = {
    id: 9n,
    name: 'registered.example.cn',
    type: 1,
    registeredOn: '2026-01-01',
    registrantName: text,
    registrantOrganisation: text,
    registrantAddress: text,
    registrantEmail: 'a@example.cn',
    registrantPhone: '13800138000',
    administratorName: text,
    administratorOrganisation: text,
    administratorAddress: text,
    administratorEmail: 'a@example.cn',
    administratorPhone: '13800138000',
    registrar: text,
    nameServers: 'ns1.example.cn',
    validUntil: '2027-01-01',
    ...place,
  }
  await report({ domains: { added: [domain], requester } })
  const [added] = await fetched()
  expect(added?.data.domains?.results).toMatchObject([{ codes: [{ code: 3998 }], operation: 1, id: 9n }])
  await report({ domains: { deleted: [{ name: 'registered.example.cn' }, { name: 'nowhere.example.cn' }], requester } })
  const [deleted] = await fetched()
  expect(deleted?.data.domains?.results?.map((it) => it.codes[0]?.code)).toEqual([3998, 3037])
  await report({ domains: { deleted: [{ name: 'registered.example.cn' }], requester } })
  expect((await fetched())[0]?.data.domains?.results).toMatchObject([{ codes: [{ code: 3037 }] }])
})

test('an unfiled site is answered once, and only when it was told of', async () => {
  await simulator.post('/offers', { block: 'WBAWZLB', domain: 'Unfiled.example.cn' })
  await fetched()
  const handled = (domain: string) => ({
    domain,
    ip: 3405803785,
    carrier: requester,
    provider: requester,
    province: 110000,
    outcome: 1,
    opinion: '已停止接入',
    listedOn: '2026-11-01',
    dueOn: '2026-11-30',
  })
  await report({ icp: { unfiledHandled: [handled('unfiled.example.cn')], requester } })
  expect(await fetched()).toEqual([])
  await report({ icp: { unfiledHandled: [handled('unfiled.example.cn'), handled('other.example.cn')], requester } })
  expect(resultsIn(await fetched()).map((it) => it.codes)).toEqual([[5006], [5005]])
})

test('an allocation without a source is 2005, a source reported twice 2003', async () => {
  const [from, to] = [3405803776, 3405804031]
  const source = { id: 1n, from, to, unit: requester + 5n }
  const allocation = { id: 2n, from, to, kind: 3 }
  const results = async () => {
    const [file] = await fetched()
    return file?.data.ip?.results
  }
  await report({ ip: { added: { allocations: [allocation] }, requester } })
  expect(await results()).toMatchObject({ allocations: [{ codes: [{ code: 2005 }], operation: 1, id: 2n }] })

  await report({ ip: { added: { allocations: [allocation], sources: [source] }, requester } })
  const good = await results()
  expect(good).toMatchObject({
    sources: [{ codes: [{ code: 2998 }], id: 1n }],
    allocations: [{ codes: [{ code: 2998 }], id: 2n }],
  })
  const sourceId = good?.sources[0]?.regulatorId ?? 0n

  await report({ ip: { added: { sources: [{ ...source, id: 3n, to: from + 7 }] }, requester } })
  expect(await results()).toMatchObject({ sources: [{ codes: [{ code: 2003 }], id: 3n }] })
  await report({ ip: { deleted: { sources: [sourceId, 5n] }, requester } })
  expect(await results()).toMatchObject({
    sources: [
      { codes: [{ code: 2998 }], operation: 3, regulatorId: sourceId },
      { codes: [{ code: 2055 }], operation: 3, regulatorId: 5n },
    ],
  })
})

test('what waits for a subject that is cancelled meanwhile can be refused and not approved', async () => {
  await simulator.upload(++sequence, sampleNewFiling(31))
  await approve(`${sequence}-1`)
  const { subject } = published(await fetched())
  const id = await report({
    icp: { addedServices: [addition({ regulatorId: subject.regulatorId }, 32)], requester },
  })
  await simulator.waitFor(id, 'waiting')
  await simulator.post('/offers', { block: 'ZXSJ', filingNumber: subject.filingNumber })
  expect((await simulator.post(`/filings/${id}/approve`)).status).toBe(409)
  expect((await simulator.post(`/filings/${id}/refuse`, { opinion: '主体已注销' })).status).toBe(200)
  expect((await fetched()).map((it) => it.block)).toEqual(['ZXSJ', 'BAJG'])
})

test('the registry and everything on offer are the same after a restart', async () => {
  const before = [await simulator.get('/registry'), await simulator.get('/offers'), await simulator.get('/filings')]
  await simulator.stop()
  const { said } = simulator
  simulator = await simulatorInTest([], { folder: simulator.folder })
  expect(said.filter((line) => line.startsWith('A fault'))).toEqual([])
  const after = [await simulator.get('/registry'), await simulator.get('/offers'), await simulator.get('/filings')]
  expect(after).toEqual(before)
})

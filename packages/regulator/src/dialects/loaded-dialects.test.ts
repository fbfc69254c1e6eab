import { readFileSync } from 'node:fs'
import { emptyDomain, emptyFiling, emptyService, type Filing } from '@openbeian/filing'
import { expect, test } from 'vitest'
import { addedCatalogue, handlingOfResult } from '../codes/code-catalogue.ts'
import { nextStep } from '../codes/next-step.ts'
import { resultMeaning } from '../codes/result-meanings.ts'
import { sampleCodeTables } from '../codes/sample-code-tables.ts'
import { idPaths } from '../mapping/id-paths.ts'
import { resultsOf } from '../mapping/results-of.ts'
import { uploadOfOrder } from '../mapping/upload-of-order.ts'
import { seal, unseal } from '../seal/seal.ts'
import { decodeDownload, decodeUpload, encodeDownload, encodeUpload, faultsOfUpload } from '../wire/documents.ts'
import { dialectOfFile } from './dialect-of-file.ts'
import { fillAddedElements } from './fill-added-elements.ts'
import { readDialectFile } from './lint-dialect.ts'
import { notCarried } from './not-carried.ts'
import { withPublishedElements } from './read-added-elements.ts'
import type { OrderTold } from './reportable-fields.ts'
import { tryDialect } from './try-dialect.ts'
import { v30 } from './v30.ts'

const example = (name: string) =>
  readFileSync(new URL(`../../../../examples/dialects/${name}.json`, import.meta.url), 'utf8')

function loaded(text: string) {
  const read = readDialectFile(text)
  if (!read.ok) throw new Error(JSON.stringify(read.faults, null, 1))
  return dialectOfFile(read.file)
}

const told: OrderTold = {
  reference: 'BA-1',
  orderType: 'FIRST',
  submittedOn: '2026-11-21',
  identityConfirmedOn: '2026-11-22',
}

function anApp(): Filing {
  const filing = emptyFiling()
  const app = emptyService('app')
  app.name = '青禾'
  app.contents = [1]
  app.languages = [1]
  app.domains = [{ ...emptyDomain(), name: 'qinghe.example.cn', holder: '青禾公司' }]
  app.access = [
    {
      resourceId: '',
      modes: [1],
      locations: [1],
      ips: [
        { from: '9.9.9.8', to: '9.9.9.9' },
        { from: '2001:db8::1', to: '2001:db8::ff' },
      ],
    },
  ]
  app.app = {
    distribution: 'public',
    sdks: [],
    platforms: [
      {
        system: 'android',
        name: '青禾',
        packageName: 'cn.example.qinghe',
        fingerprint: 'ab'.repeat(16),
        publicKey: '',
      },
      { system: 'ios', name: '青禾', packageName: 'cn.example.qinghe.ios', fingerprint: '', publicKey: 'AA==' },
    ],
  }
  app.manager = { ...app.manager, name: '王明', mobile: '13900000000', email: 'wang@example.cn' }
  Object.assign(filing.subject, {
    nature: 'enterprise',
    name: '青禾公司',
    region: { province: '110000', city: '110100', county: '' },
    certificate: { type: 'business-licence', number: '911', address: '青禾路8号', validFrom: '', validTo: '' },
    principal: app.manager,
  })
  return { ...filing, services: [app] }
}

function recordsOf(filing: Filing) {
  const paths = idPaths(filing)
  const records = uploadOfOrder('FIRST', {
    filing,
    ids: new Map(paths.map((path, index) => [path, BigInt(index + 1)])),
    regulatorIds: new Map(),
    codes: sampleCodeTables,
    attachments: [{ kind: 'subject-certificate', about: 'subject', format: 'jpeg', bytes: Buffer.from('x') }],
    filingMode: 'on-behalf',
  })
  if (!records) throw new Error('a first filing is reported')
  return records
}

test('a file adds its elements to an order that is reported, and the administration that loaded it reads them', async () => {
  const dialect = loaded(example('app-ipv6-identity'))
  const filing = anApp()
  const data = { icp: { ...fillAddedElements(dialect, recordsOf(filing), { filing, told }), requester: 7n } }
  expect(faultsOfUpload(dialect, data)).toEqual([])
  const xml = encodeUpload(dialect, data)
  expect(xml).toContain('<UploadData version="V.9.9-example">')
  expect(xml).toContain(
    '<App_xx><Yxxt>1</Yxxt><Bm>cn.example.qinghe</Bm><Zszw>abababababababababababababababab</Zszw></App_xx>' +
      '<App_xx><Yxxt>2</Yxxt><Bm>cn.example.qinghe.ios</Bm><Gy>AA==</Gy></App_xx></Wz_xx>',
  )
  expect(xml).toContain('</Ip_xx><Ipv6_xx><Qsipv6>2001:db8::1</Qsipv6><Zzipv6>2001:db8::ff</Zzipv6></Ipv6_xx></Jr_xx>')
  expect(xml).toContain('<Hyjg>1</Hyjg></Baxx>')
  const opened = await unseal(await seal(xml, { dialect }), { dialect })
  const read = decodeUpload(dialect, opened.ok ? opened.xml : '')
  expect(read.ok && encodeUpload(dialect, read.value)).toBe(xml)
})

test('V3.0 names each element it does not know, and its own version', () => {
  const dialect = loaded(example('app-ipv6-identity'))
  const filing = anApp()
  const data = { icp: { ...fillAddedElements(dialect, recordsOf(filing), { filing, told }), requester: 7n } }
  const refused = decodeUpload(v30, encodeUpload(dialect, data))
  expect(refused.ok ? [] : refused.faults.map(({ path, reason }) => `${reason} ${path.split('/').at(-1)}`)).toEqual([
    'unknownElement Hyjg',
    'unknownElement App_xx',
    'unknownElement App_xx',
    'unknownElement Ipv6_xx',
    'wrongVersion @version',
  ])
})

test('what V3.0 has no element for is said, and what a loaded edition carries is not', () => {
  const filing = anApp()
  const names = (dialect: Parameters<typeof notCarried>[0]) =>
    notCarried(dialect, { orderType: 'FIRST', filing }).map(({ title }) => title.en)
  expect(names(v30)).toEqual(
    expect.arrayContaining(['IPv6 addresses', 'Package name of the app', 'Holder of the domain', 'Kind of service']),
  )
  const left = names(loaded(example('app-ipv6-identity')))
  expect(left).toEqual(expect.arrayContaining(['Holder of the domain', 'Kind of service']))
  expect(left).not.toContain('IPv6 addresses')
  expect(left).not.toContain('Package name of the app')
  expect(notCarried(v30, { orderType: 'CANCEL_SUBJECT', filing })).toEqual([])
  expect(notCarried(v30, { orderType: 'ADD_ACCESS', filing })).toMatchObject([
    { title: { en: 'IPv6 addresses' }, isTold: true },
  ])
})

test('IPv6 ranges of a record are left out of V3.0, which has 32 bits for an address', () => {
  const xml = encodeUpload(v30, { icp: { ...recordsOf(anApp()), requester: 7n } })
  expect(xml.match(/<Ip_xx>/g)).toHaveLength(1)
  expect(xml).toContain('<Qsip>151587080</Qsip>')
})

test('another block of a download is written, sealed, opened and read by who loaded the file', async () => {
  const dialect = loaded(example('sms-states'))
  const xml =
    '<?xml version="1.0" encoding="GBK"?>\n<DownloadData version="V.3.0+"><ICP><DXZT><Dx_xx><Jlid>9007199254740993</Jlid>' +
    '<Dxzt>2</Dxzt><Bgsj>2026-11-21 10:00:00</Bgsj></Dx_xx></DXZT></ICP></DownloadData>'
  const opened = await unseal(await seal(xml, { dialect }), { dialect })
  const read = decodeDownload(dialect, opened.ok ? opened.xml : '')
  expect(read).toMatchObject({ ok: true, value: { icp: { '+DXZT': { '+Dx_xx': [{ '+Jlid': 2n ** 53n + 1n }] } } } })
  expect(read.ok && encodeDownload(dialect, read.value)).toBe(xml)
  expect(decodeDownload(v30, xml)).toMatchObject({
    faults: [{ path: 'DownloadData/ICP/DXZT', reason: 'unknownElement' }],
  })
  expect(decodeDownload(dialect, xml.replace('>2<', '>4<'))).toMatchObject({ faults: [{ reason: 'unknownCode' }] })
})

/** A dialect nobody compiled in, changed at one place. */
const written = (change: (file: ReturnType<typeof plain>) => unknown = () => {}) => {
  const file = plain()
  change(file)
  return JSON.stringify(file, null, 2)
}
const plain = () => ({
  kind: 'dialect',
  version: 'V.7.1',
  title: { zh: '试', en: 'a trial' },
  source: '虚构',
  codes: { kinds: [{ id: 1, zh: '网站', en: 'website', value: 'website' }] } as Record<
    string,
    Record<string, unknown>[]
  >,
  elements: [
    {
      document: 'upload',
      places: ['ICP/XZBA/Baxx/Zt_xx/Fzr'],
      after: 'Fzr_sjhm',
      tag: 'Yjlxdh',
      title: { zh: '应急电话', en: 'Emergency phone' },
      min: 0,
      max: 1,
      type: { is: 'text', min: 11, max: 20, meaning: 'phones' } as Record<string, unknown>,
      from: 'emergencyPhone',
    } as Record<string, unknown>,
  ],
})

test('a file that nobody compiled in is taken, and its element stands where it says', () => {
  const dialect = loaded(written())
  const filing = anApp()
  filing.subject.principal = { ...filing.subject.principal, emergencyPhone: '13900000001' }
  const data = { icp: { ...fillAddedElements(dialect, recordsOf(filing), { filing, told }), requester: 7n } }
  expect(encodeUpload(dialect, data)).toContain(
    '<Fzr_sjhm>13900000000;13900000001</Fzr_sjhm><Yjlxdh>13900000001</Yjlxdh><Fzr_dzyj>',
  )
})

const first = (file: ReturnType<typeof plain>) => {
  const [element] = file.elements
  if (!element) throw new Error('there is one')
  return element
}

test.each<[why: string, change: (file: ReturnType<typeof plain>) => unknown, line: string, reason: string]>([
  ['a key nobody knows', (it) => Object.assign(it, { script: 'x' }), '"script"', 'no such key'],
  ['the version that is shipped', (it) => Object.assign(it, { version: 'V.3.0' }), '"version"', 'shipped here'],
  ['a version with a blank', (it) => Object.assign(it, { version: 'V 7.1' }), '"version"', 'no blanks'],
  [
    'a field and a fixed value',
    (it) => Object.assign(first(it), { value: '13900000001' }),
    '"elements"+1',
    'Only one of from and value',
  ],
  ['a place V3.0 does not have', (it) => Object.assign(first(it), { places: ['ICP/XZBA/Baxx/Nix'] }), '/Nix', 'no Nix'],
  ['a place of one value', (it) => Object.assign(first(it), { places: ['ICP/Qqdwid'] }), '/Qqdwid', 'Nothing can be'],
  ['a place of a choice', (it) => Object.assign(first(it), { places: ['ICP/XZWZ/Xzxx/Zt_xx'] }), 'XZWZ', 'Nothing can'],
  ['a tag that stands there', (it) => Object.assign(first(it), { tag: 'Qq' }), 'XZBA', 'a Qq at this place already'],
  ['a tag that is no tag', (it) => Object.assign(first(it), { tag: 'a b' }), '"tag"', 'letters, digits'],
  ['a neighbour that is not there', (it) => Object.assign(first(it), { after: 'Bz' }), '"after"', 'has no Bz'],
  ['a field we do not have', (it) => Object.assign(first(it), { from: 'shoeSize' }), '"from"', 'no field shoeSize'],
  ['a list that is none', (it) => Object.assign(first(it), { each: 'shoes' }), '"each"', 'no list shoes'],
  [
    'a required element nothing fills',
    (it) => Object.assign(first(it), { min: 1, from: undefined }),
    '"elements"+1',
    'needs from or value',
  ],
  [
    'a table that is not there',
    (it) => Object.assign(first(it), { type: { is: 'code', table: 'x' } }),
    '"table"',
    'no x in codes',
  ],
  [
    'lengths the wrong way round',
    (it) => Object.assign(first(it).type ?? {}, { min: 30 }),
    '"min": 30',
    'more than the most',
  ],
  ['the same code twice', (it) => it.codes.kinds?.push({ id: 1, zh: 'b', en: 'b' }), '"zh": "b"-1', 'is there twice'],
  [
    'the same element twice',
    (it) => it.elements.push({ ...first(it), from: 'mobile' }),
    '"from": "mobile"-13',
    'is added at',
  ],
  [
    'a larger file than V3.0',
    (it) => Object.assign(it, { limits: { fileBytes: v30.limits.fileBytes + 1 } }),
    'fileBytes',
    'whole number',
  ],
])('%s refuses the file whole, with line and reason', (_, change, where, reason) => {
  const text = written(change)
  const read = readDialectFile(text)
  const faults = read.ok ? [] : read.faults
  const [, snippet = '', offset = '0'] = /^(.*?)([+-]\d+)?$/.exec(where) ?? []
  const line = text.split('\n').findIndex((it) => it.includes(snippet)) + 1 + Number(offset)
  expect(faults.map((it) => it.reason.en).join('\n')).toContain(reason)
  expect(faults.find((it) => it.reason.en.includes(reason))?.line).toBe(line)
  expect(faults.filter((it) => it.reason.zh === '')).toEqual([])
})

test('a table of codes names every value of the field it stands for', () => {
  const text = written((it) =>
    it.elements.push({
      ...first(it),
      places: ['ICP/XZBA/Baxx/Wz_xx'],
      after: undefined,
      tag: 'Fwlx',
      type: { is: 'code', table: 'kinds' },
      from: 'kind',
    }),
  )
  const read = readDialectFile(text)
  expect(read.ok ? [] : read.faults.map(({ reason }) => reason.en)).toEqual(
    ['app', 'mini-program', 'quick-app'].map((it) => expect.stringContaining(`No code stands for ${it}`)),
  )
})

test.each([
  ['no JSON', '{ "kind": "dialect",\n "version" }', 2, 'no JSON'],
  ['a key that is written twice', '{\n "kind": "dialect",\n "kind": "dialect"\n}', 3, 'written twice'],
  ['a hundred thousand levels', `[\n${'['.repeat(100_000)}`, 2, 'levels deep'],
  ['a megabyte', ' '.repeat(1_000_000), 1, 'more than 256 KB'],
  ['a list', '[]', 1, 'is an object'],
])('%s is refused before anything is built of it', (_, text, line, reason) => {
  const read = readDialectFile(text)
  expect(read.ok ? undefined : read.faults[0]).toMatchObject({ line, reason: { en: expect.stringContaining(reason) } })
})

test('what an edition adds to a published service is kept in ours, and what it does not tell stays', () => {
  const dialect = loaded(example('app-ipv6-identity'))
  const before = anApp().services[0] ?? emptyService('app')
  const access = { '+Ipv6_xx': [{ '+Qsipv6': '2001:db8:1::', '+Zzipv6': '2001:db8:1::1' }] }
  const published = {
    '+App_xx': [{ '+Yxxt': 3, '+Bm': 'cn.example.harmony', '+Gy': 'AQ==' }],
    domains: [{}],
    access: [access],
  }
  const kept = withPublishedElements(dialect, published, before)
  expect(kept.app).toEqual({
    ...before.app,
    platforms: [{ system: 'harmony', name: '', packageName: 'cn.example.harmony', fingerprint: '', publicKey: 'AQ==' }],
  })
  expect(kept.access[0]?.ips).toEqual([
    { from: '9.9.9.8', to: '9.9.9.9' },
    { from: '2001:db8:1::', to: '2001:db8:1::1' },
  ])
  expect(kept.domains).toEqual(before.domains)
  expect(withPublishedElements(dialect, { domains: [{}], access: [{}] }, before)).toEqual(before)
  expect(withPublishedElements(v30, published, before)).toEqual(before)
})

test.each([
  ['a field that only the order has', { from: 'name', max: 1 }, 'no field name to be kept'],
  ['a list that is none', { each: 'app.shoes', max: 9 }, 'no list app.shoes to be kept'],
  ['a place nothing is kept of', { from: 'holder', max: 1, places: ['ICP/JCDM'] }, 'kept in a filing'],
  ['a fixed value', { value: 'x', max: 1 }, 'there is no value'],
])('%s cannot be filled by a download', (_, change, reason) => {
  const download = {
    document: 'download',
    places: ['ICP/BASJ/Baxx/Wz_xx'],
    from: undefined,
    after: undefined,
    tag: 'Neu',
  }
  const text = written((it) => it.elements.push({ ...first(it), ...download, ...change }))
  const read = readDialectFile(text)
  expect(read.ok ? '' : read.faults.map((it) => it.reason.en).join()).toContain(reason)
})

test('a trial on past orders says what would be filled, refused and lost', () => {
  const filing = anApp()
  const bare = {
    ...anApp(),
    services: [{ ...(anApp().services[0] ?? emptyService('website')), app: undefined, kind: 'website' as const }],
  }
  const strict = loaded(
    example('app-ipv6-identity').replace(
      '"min": 0,\n      "max": 10,\n      "each": "app.platforms"',
      '"min": 1,\n      "max": 10,\n      "each": "app.platforms"',
    ),
  )
  const trial = tryDialect({ before: v30, after: strict, codes: sampleCodeTables }, [
    { id: 'app', orderType: 'FIRST', filing, told },
    { id: 'website', orderType: 'FIRST', filing: bare, told },
  ])
  expect(trial.filled.map(({ tag, orders }) => [tag, orders])).toEqual([
    ['App_xx', 1],
    ['Ipv6_xx', 2],
    ['Hyjg', 2],
  ])
  expect(trial.refused).toMatchObject([{ id: 'website', faults: [{ reason: 'missing' }] }])
  expect(trial.notCarried.find(({ title }) => title.en === 'Kind of service')?.orders).toBe(1)
})

const withCodes = (...returnCodes: object[]) =>
  JSON.stringify({ ...JSON.parse(example('sms-states')), returnCodes }, null, 2)

const code = {
  code: 1901,
  about: 'icp',
  meaning: { zh: '包名已被使用', en: 'The package name is taken.' },
  advice: { zh: '更换包名。', en: 'Choose another.' },
  consequence: 'return',
  fields: ['services.app.platforms.packageName'],
}

test('a code that a file adds says what it means, who acts, at which fields, and whether it is sent again', () => {
  const answer = { ...code, about: 'answer', fields: [] }
  const edition = loaded(
    withCodes(
      { ...answer, code: 951, consequence: 'retry' },
      { ...answer, code: 952, consequence: 'stop' },
      { ...answer, code: 953, consequence: 'return' },
      code,
      { ...code, code: 1902, consequence: 'inform', fields: [] },
      { ...code, code: 1903, consequence: 'stop', fields: [] },
      { ...code, code: 1904, consequence: 'retry', fields: [] },
      { ...code, code: 3901, about: 'domain', fields: [] },
    ),
  )
  expect([951, 952, 953, 954].map((it) => nextStep(it, edition))).toEqual([
    'retryLater',
    'stopChannel',
    'rebuild',
    'stopChannel',
  ])
  // a number is asked of what it is about, and only of who has it
  expect([nextStep(951, v30), nextStep(1904, edition), resultMeaning(951, [edition]).class]).toEqual([
    'stopChannel',
    'stopChannel',
    'unknown',
  ])
  expect(addedCatalogue(edition.file ? [edition.file] : []).map((it) => [it.code, it.actor, it.retry])).toEqual([
    [951, 'nobody', 'later'],
    [952, 'operator', 'afterChange'],
    [953, 'operator', 'afterChange'],
    [1901, 'applicant', 'afterChange'],
    [1902, 'nobody', 'never'],
    [1903, 'operator', 'never'],
    [1904, 'nobody', 'later'],
    [3901, 'operator', 'afterChange'],
  ])
  expect(handlingOfResult(1901, [v30, edition])).toMatchObject({ zh: '包名已被使用', adviceZh: '更换包名。' })
  const records = [1901, 1902, 1903, 1904].map((it) => ({ codes: [{ code: it }], operation: 1, about: '7' }))
  expect(resultsOf({ records }, [edition]).map((it) => it.outcome)).toEqual([
    'fault',
    'informational',
    'fault',
    'fault',
  ])
})

test.each<[at: string, said: string, codes: (Record<string, unknown> | typeof code)[]]>([
  ['returnCodes.0.code', 'V.3.0 has the code 1901', [{ ...code, code: 1005 }]],
  ['returnCodes.0.code', 'V.3.0 has the code', [{ ...code, code: 1999 }]],
  ['returnCodes.0.code', 'V.3.0 has the code', [{ ...code, code: 14, about: 'answer', fields: [] }]],
  ['returnCodes.0.code', 'whole number', [{ ...code, code: '1901' }]],
  ['returnCodes.0.about', 'one of: answer, icp, ip, domain, file', [{ ...code, about: 'sms' }]],
  ['returnCodes.0.consequence', 'one of: retry, stop, return, inform', [{ ...code, consequence: 'ignore' }]],
  [
    'returnCodes.0.consequence',
    'retry, stop, return',
    [{ ...code, about: 'answer', fields: [], consequence: 'inform' }],
  ],
  ['returnCodes.0.fields', 'about no field', [{ ...code, about: 'answer' }]],
  ['returnCodes.0.fields.0', 'no such field', [{ ...code, fields: ['services.app.package'] }]],
  ['returnCodes.0.advice.en', 'text of 1 to 200', [{ ...code, advice: { zh: '更换包名。', en: '' } }]],
  ['returnCodes.0.retry', 'no such key', [{ ...code, retry: 'later' }]],
  ['returnCodes.1.code', 'there twice', [code, code]],
])('a file with a code that is wrong at %s is refused whole, with the line (%s)', (at, said, codes) => {
  const text = withCodes(...codes)
  const read = readDialectFile(text)
  const faults = read.ok ? [] : read.faults
  expect(faults.map((it) => it.at)).toEqual([at])
  expect(faults[0]?.reason.en).toContain(said.replace('1901', String(codes[0]?.code)))
  const key = at.split('.').at(-1) ?? ''
  const line = text.split('\n')[(faults[0]?.line ?? 0) - 1]
  expect(line).toContain(/^\d+$/.test(key) ? 'services.app.package' : `"${key}"`)
})

test('elements in groups are counted, too: five hundred are enough for any edition', () => {
  const leaf = (nth: number) => ({
    tag: `T${nth}`,
    title: { zh: '试', en: 'a trial' },
    min: 0,
    max: 1,
    type: { is: 'id' },
  })
  const group = (nth: number) => ({
    ...leaf(nth),
    document: 'download',
    places: ['ICP'],
    type: { is: 'group', order: 'any', elements: Array.from({ length: 100 }, (_, at) => leaf(at)) },
  })
  const read = readDialectFile(
    written((it) => {
      it.elements = Array.from({ length: 5 }, (_, nth) => group(nth))
    }),
  )
  expect(read.ok ? [] : read.faults.map((it) => it.reason.en)).toContain('There are more than 500 elements.')
})

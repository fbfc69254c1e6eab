import { readFileSync } from 'node:fs'
import { sampleCodeTables as codes } from '@openbeian/regulator'
import { writeCsv, writeXlsx } from '@openbeian/sheets'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { importedFilings, plantedTables, workbookOf } from '../test-filings.ts'
import { filingSheets, templateSheets } from '../write-tables.ts'
import { readImport } from './read-import.ts'

const read = async (bytes: Uint8Array, mapping?: Parameters<typeof readImport>[0]['mapping']) => {
  const found = await readImport({ bytes, codes, ispIds: ['110001'], mapping })
  if (!found.ok) throw new Error(found.fault.kind)
  return found
}
const customers = [{ externalId: 'CRM-0', name: '晴和' }]

test.each(['zh', 'en'] as const)('what is exported in %s is brought in again, the same', async (language) => {
  const filings = importedFilings(12)
  const found = await read(await writeXlsx(filingSheets({ customers, filings }, { codes, language })))
  expect(found.findings).toEqual([])
  expect(found.filings.map(({ customer, filing }) => ({ customer, filing }))).toEqual(filings)
  expect(found.customers).toMatchObject(customers)
})

test('each planted mistake is found at its row, and every other filing is clean', async () => {
  const { tables, planted } = plantedTables(160, 5)
  const found = await read(await workbookOf(tables))
  for (const { reason, sheet, row } of planted)
    expect(found.findings, `${sheet} ${row}`).toContainEqual(expect.objectContaining({ reason, sheet, row }))
  const places = new Set(planted.map(({ sheet, row }) => `${sheet} ${row}`))
  const others = found.findings.filter(({ sheet, row, level }) => level === 'mistake' && !places.has(`${sheet} ${row}`))
  // what hangs on a row that is gone has nothing to hang on
  expect(
    others
      .map(({ reason }) => reason)
      .filter((it) => !['no-reference', 'no-service', 'domain-twice', 'no-administration-id'].includes(it)),
  ).toEqual([])
  expect(found.total).toBe(160)
  expect(found.filings.length).toBeGreaterThan(125)
})

test('numbers of persons are masked in what is found, and the meant value is offered', async () => {
  const { tables } = plantedTables(1)
  const subjects = tables.find(({ name }) => name === '主体')
  const place = subjects?.rows[0]?.indexOf('负责人证件号码') ?? 0
  const row = subjects?.rows[1] ?? []
  row[place] = `${row[place]?.slice(0, 17)}Z`
  const { findings } = await read(await workbookOf(tables))
  const finding = findings.find(({ reason }) => reason === 'certificate-number')
  expect(finding).toMatchObject({ column: '负责人证件号码', level: 'mistake' })
  expect(JSON.stringify(findings)).not.toContain(row[place]?.slice(0, 14))
})

test('columns stand in any order, with heads of others, in GBK', async () => {
  const bytes = iconv.encode(
    '备注,备案编号说明,主办单位名称,单位性质,备案号,Ztid,证件类型,证件号码,所属区域,地址\n' +
      ',没人认识,晴和科技有限公司,4,浙ICP备2026000001号,77,营业执照,91330106MA0000000T,浙江省杭州市西湖区,云溪路\n',
    'gbk',
  )
  const { findings } = await read(bytes)
  expect(findings.map(({ reason, column }) => [reason, column])).toEqual([
    ['unknown-column', '备案编号说明'],
    ['certificate-number', '证件号码'],
    ['no-service', ''],
  ])
})

test('one flat table of another system is read by a mapping, each subject once', async () => {
  const rows = [
    ['站点', '单位', '域', '主体号', '网站号', 'Z', 'W', 'Y', 'J', 'ip', '性质', '代码'],
    ...['1', '2'].map((n) => [
      ...[`站点${n}`, '晴和科技', `s${n}-example.cn`, '浙ICP备2026000001号', `浙ICP备2026000001号-${n}`],
      ...['7', `2${n}`, `3${n}`, `4${n}`, `120.0.0.${n}`, '企业法人', '91330106MA000000XX'],
    ]),
  ]
  const fixed = { certificateType: 'military-code', region: '330106', address: '云溪路' }
  const found = await read(writeCsv(rows), {
    version: 1,
    sheets: [
      {
        kind: 'subjects',
        columns: { 单位: 'name', 主体号: 'number', Z: 'regulatorId', 性质: 'nature', 代码: 'certificateNumber' },
        values: { nature: { 企业法人: 'enterprise' } },
        fixed,
      },
      {
        kind: 'services',
        columns: { 站点: 'name', 主体号: 'subject', 网站号: 'number', W: 'regulatorId' },
        values: {},
        fixed: {},
      },
      { kind: 'domains', columns: { 域: 'name', 网站号: 'service', Y: 'regulatorId' }, values: {}, fixed: {} },
      { kind: 'accesses', columns: { ip: 'ips', 网站号: 'service', J: 'regulatorId' }, values: {}, fixed: {} },
    ],
  })
  expect(found.findings.map(({ reason }) => reason)).toEqual(['same-row'])
  expect(found.filings).toMatchObject([
    {
      filing: {
        regulatorId: '7',
        subject: { nature: 'enterprise' },
        services: [{ regulatorId: '21' }, { regulatorId: '22' }],
      },
    },
  ])
})

test('people and numbers may stand in tables of their own', async () => {
  const [filing] = importedFilings(1)
  if (!filing) throw new Error()
  const sheets = filingSheets({ customers: [], filings: [filing] }, { codes, language: 'zh' })
  const bare = sheets.map(({ name, rows }) => ({ name, rows: [...rows].map((it) => [...it]) }))
  const subjects = bare.find(({ name }) => name === '主体')?.rows ?? []
  const [head = [], row = []] = subjects
  for (const [at, column] of head.entries()) if (column.startsWith('负责人') || column === '管局主体ID') row[at] = ''
  const services = bare.find(({ name }) => name === '服务')?.rows ?? []
  const to = services[1] ?? []
  to[(services[0] ?? []).indexOf('所属主体')] = filing.filing.number
  const found = await read(
    await writeXlsx([
      ...bare,
      {
        name: '人员',
        rows: [
          ['所属记录', '姓名', '手机'],
          [filing.filing.number, '周以宁', '13700000001'],
        ],
      },
      {
        name: '备案号',
        rows: [
          ['所属记录', '管局ID'],
          [filing.filing.number, '99'],
        ],
      },
    ]),
  )
  expect(found.filings).toMatchObject([
    { filing: { regulatorId: '99', subject: { principal: { name: '周以宁', mobile: '13700000001' } } } },
  ])
})

test('the template is read as what it is: nothing yet', async () => {
  for (const language of ['zh', 'en'] as const) {
    const found = await read(await writeXlsx(templateSheets(language)))
    expect([found.total, found.findings]).toEqual([0, []])
  }
})

const published = readFileSync(
  new URL('../../../../../../conformance/wire/download-published.xml', import.meta.url),
  'utf8',
)
const synchronised = published
  .replace(/<ICP>\s*<BASJ>/, '<SJTB><ICP>')
  .replace(/<\/BASJ>\s*<\/ICP>/, '</ICP></SJTB>')
  .replace('encoding="UTF-8"', 'encoding="GBK"')

test.each([
  ['BASJ', Buffer.from(published)],
  ['SJTB', iconv.encode(synchronised, 'gbk')],
] as const)(
  'what an administration sends as %s comes with its ids, and accesses of others stay theirs',
  async (format, bytes) => {
    const ours = await readImport({ bytes, codes, ispIds: ['110000000001'] })
    if (!ours.ok) throw new Error(ours.fault.at)
    expect([ours.format, ours.total, ours.findings]).toEqual([format, 2, []])
    const [first] = ours.filings
    const range = { from: '203.0.113.1', to: '203.0.113.9' }
    expect(first?.filing).toMatchObject({
      regulatorId: '9007199254750001',
      number: '京ICP备2026000001号',
      subject: { nature: 'enterprise', region: { county: '110108' }, principal: { mobile: '13800000001' } },
      services: [
        {
          regulatorId: '9007199254750003',
          domains: [{ regulatorId: '9007199254750005', name: 'example.cn' }],
          accesses: [{ regulatorId: '9007199254750007', ips: [{ ...range, regulatorId: '9007199254750009' }] }],
          service: { kind: 'website', access: [{ ips: [range] }] },
        },
      ],
    })
    const theirs = await readImport({ bytes, codes, ispIds: ['330000000001'] })
    expect(theirs.ok && theirs.filings[0]?.filing.services[0]).toMatchObject({
      accesses: [{ provider: '110000000001' }],
      service: { access: [] },
    })
  },
)

test('a number that lost its last digits, and an error, are told at their rows: no wrong id comes in', async () => {
  const { tables } = plantedTables(3)
  const rows = tables.find(({ name }) => name === '主体')?.rows ?? []
  const [id, remark] = [rows[0]?.indexOf('管局主体ID') ?? 0, rows[0]?.indexOf('备注') ?? 0]
  if (rows[2]) rows[2][id] = '≈9007199254750000'
  if (rows[3]) rows[3][remark] = '#N/A'
  const { findings } = await read(await workbookOf(tables))
  expect(findings.map((it) => [it.reason, it.row])).toEqual(
    expect.arrayContaining([
      ['lost-digits', 3],
      ['error-cell', 4],
    ]),
  )
})

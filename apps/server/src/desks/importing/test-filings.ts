import {
  asciiDomain,
  emptyFiling,
  emptyPerson,
  emptyService,
  inventedResidentId,
  inventedUscc,
  type Person,
} from '@openbeian/filing'
import { sampleCodeTables } from '@openbeian/regulator'
import { writeXlsx } from '@openbeian/sheets'
import type { ImportedFiling } from '../../records/registry/imported-filing.ts'
import type { ImportReason } from './reading/import-reason.ts'
import { type FilingToWrite, filingSheets } from './write-tables.ts'

const places = ['330106', '330102', '110105', '440304', '310101', '510107']
const syllables = [...'晴和青禾云溪梨树松石明远海棠安宁']
const surnames = [...'周林苏陈沈顾陆何']
const pick = <Item>(items: readonly Item[], at: number): Item => items[at % items.length] as Item

function aPerson(at: number): Person {
  return {
    ...emptyPerson(),
    name: `${pick(surnames, at)}${pick(syllables, at * 7)}${pick(syllables, at * 3 + 1)}`,
    certificate: {
      type: 'resident-id',
      number: inventedResidentId(
        '330106',
        `19${String(60 + (at % 40))}-${String((at % 12) + 1).padStart(2, '0')}-${String((at % 28) + 1).padStart(2, '0')}`,
        (at % 999) + 1,
      ),
      validFrom: '',
      validTo: 'long-term',
    },
    mobile: `137${String(at % 100_000_000).padStart(8, '0')}`,
    landline: '0571-87654321',
    email: `u${at}@example.cn`,
  }
}

/** The n-th of as many invented filings as anybody wants; each has ids, numbers, people and domains of its own. */
function importedFiling(at: number): ImportedFiling {
  const region = pick(places, at)
  const number = `浙ICP备${2005 + (at % 20)}${String(Math.floor(at / 20) + 1).padStart(6, '0')}号`
  const name = `${pick(syllables, at)}${pick(syllables, at * 5 + 2)}${pick(syllables, Math.floor(at / 16))}${at}科技有限公司`
  const domain = `s${at}-example.cn`
  const ips = [{ from: ipOf(at), to: ipOf(at), regulatorId: String(50_000_000 + at) }]
  const service = {
    ...emptyService('website'),
    name: `${name.slice(0, 4)}网站${at}`,
    homeUrl: `www.${domain}`,
    contents: [3],
    languages: [1],
    manager: aPerson(at + 1),
    domains: [{ name: domain, holder: name, registrar: '', expiresOn: '2027-06-30', realNameVerifiedOn: '' }],
    access: [{ resourceId: '', modes: [3], locations: [], ips: ips.map(({ from, to }) => ({ from, to })) }],
  }
  return {
    regulatorId: String(10_000_000 + at),
    number,
    subject: {
      ...emptyFiling().subject,
      nature: 'enterprise',
      name,
      certificate: {
        type: 'business-licence',
        number: inventedUscc('91', '330106', `MA${String(at % 1_000_000).padStart(6, '0')}`),
        validFrom: '',
        validTo: 'long-term',
        address: '云溪路 1 号',
      },
      region: { province: `${region.slice(0, 2)}0000`, city: `${region.slice(0, 4)}00`, county: region },
      address: `云溪路 ${at} 号`,
      principal: aPerson(at),
    },
    services: [
      {
        regulatorId: String(20_000_000 + at),
        number: `${number}-1`,
        service,
        domains: [{ regulatorId: String(30_000_000 + at), name: domain }],
        accesses: [{ regulatorId: String(40_000_000 + at), ips }],
      },
    ],
  }
}

const ipOf = (at: number): string => `120.${(at >> 16) & 255}.${(at >> 8) & 255}.${at & 255}`

export const importedFilings = (count: number, from = 0): FilingToWrite[] =>
  Array.from({ length: count }, (_, at) => ({ customer: `CRM-${from + at}`, filing: importedFiling(from + at) }))

interface Planted {
  reason: ImportReason
  sheet: string
  row: number
}

type Table = { name: string; rows: string[][] }
type Plant = (tables: ReadonlyMap<string, Table>, at: number) => Planted[]

const change =
  (sheet: string, column: string, reason: ImportReason, to: (was: string) => string): Plant =>
  (tables, at) => {
    const rows = tables.get(sheet)?.rows ?? []
    const row = rows[at + 1] ?? []
    const place = (rows[0] ?? []).indexOf(column)
    row[place] = to(row[place] ?? '')
    return [{ reason, sheet, row: at + 2 }]
  }

const append =
  (sheet: string, reason: ImportReason, other: (row: string[]) => string[]): Plant =>
  (tables, at) => {
    const rows = tables.get(sheet)?.rows ?? []
    rows.push(other([...(rows[at + 1] ?? [])]))
    return [{ reason, sheet, row: rows.length }]
  }

/** Everything a table of a real provider is full of, each with the finding that has to name it. */
const plants: readonly Plant[] = [
  append('主体', 'twice-in-file', (row) => row.map((it, at) => (at === 11 ? `${it}改` : it))),
  append('主体', 'same-row', (row) => row),
  change('主体', '主体名称', 'not-in-gbk', (it) => `${it}𠮷`),
  change('主体', '主体名称', 'damaged', (it) => `${it.slice(0, 2)}锟斤拷`),
  change('服务', '服务名称', 'damaged', () => '????网站'),
  change('主体', '行政区划', 'dissolved-region', () => '330103'),
  change('主体', '主体证件号码', 'certificate-number', (it) => `${it.slice(0, 17)}${it.endsWith('1') ? '2' : '1'}`),
  change('主体', '管局主体ID', 'no-administration-id', () => ''),
  change('服务', '所属主体', 'no-reference', () => 'S-NOWHERE'),
  change('域名', '域名', 'tidied', (it) => asciiDomain(it.replace('-example', '青禾'))),
  change('域名', '域名', 'no-domain', (it) => `http://${it}/`),
  change('接入', 'IP地址', 'no-address', () => '1.2.3.256'),
  change('主体', '负责人手机', 'tidied', (it) => `+86 ${it}`),
  change('服务', '服务备案号', 'no-filing-number', () => '无'),
]

/** So many filings as tables; of every `every` one something is wrong, which is told beside them. */
export function plantedTables(count: number, every = 16): { tables: Table[]; planted: Planted[] } {
  const filings = importedFilings(count)
  const customers = filings.map(({ customer, filing }) => ({ externalId: customer, name: filing.subject.name }))
  const tables = filingSheets({ customers, filings }, { codes: sampleCodeTables, language: 'zh' }).map(
    ({ name, rows }) => ({
      name,
      rows: [...rows].map((it) => [...it]),
    }),
  )
  const named = new Map(tables.map((it) => [it.name, it]))
  const planted =
    plants.length === 0 ? [] : filings.flatMap((_, at) => (at % every === 0 ? pick(plants, at / every)(named, at) : []))
  return { tables, planted }
}

export const workbookOf = (tables: readonly Table[]): Promise<Buffer> => writeXlsx(tables)

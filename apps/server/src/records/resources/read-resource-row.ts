import type { ResourceColumn, ResourceRowReason } from '@openbeian/contract'
import {
  type IpRange,
  maskWords,
  provinceOfRegion,
  provinces,
  readDay,
  spanOf,
  tidyIp,
  tidyText,
} from '@openbeian/filing'

/** What a row says, as far as it says anything; what it leaves out stays as it is. */
export interface ReadResource {
  externalId: string
  customer?: string | undefined
  kind?: 'instance' | 'ip-range' | undefined
  name?: string | undefined
  ips?: IpRange[] | undefined
  province?: string | undefined
  billing?: 'prepaid' | 'pay-as-you-go' | undefined
  purchasedOn?: string | undefined
  expiresOn?: string | undefined
  quota?: number | undefined
}

export interface RowFinding {
  row: number
  column: ResourceColumn
  reason: ResourceRowReason
  value: string
  proposal?: string
}

export type RowToRead = { [Column in ResourceColumn]?: string | undefined } & { externalId: string }

type CellRead<Value> = { value: Value } | { reason: ResourceRowReason; proposal?: string }
const wrong = (reason: ResourceRowReason, proposal?: string) => ({ reason, ...(proposal && { proposal }) })

const oneOf =
  <Value extends string>(words: Readonly<Record<string, Value>>) =>
  (text: string): CellRead<Value> => {
    const value = words[text.toLowerCase()]
    return value === undefined ? wrong('no-such-value', Object.keys(words)[0]) : { value }
  }

const day = (text: string): CellRead<string> => {
  const read = readDay(text)
  return read.kind === 'day' ? { value: read.day } : wrong('no-day')
}

/** As people write several: `203.0.113.8;203.0.113.9-203.0.113.15`. */
function ranges(text: string): CellRead<IpRange[]> {
  const value = text
    .split(/[;；,，、\n]/)
    .map((it) => it.trim())
    .filter((it) => it !== '')
    .map((it) => {
      const [from = '', to = from] = it.split(/[-–~—]/).map((part) => tidyIp(part.trim()))
      return { from, to }
    })
  const bad = value.find((it) => spanOf(it) === undefined)
  if (value.length > 256) return wrong('too-long')
  if (!bad) return { value }
  const turned = { from: bad.to, to: bad.from }
  return wrong('no-address', spanOf(turned) ? `${turned.from}-${turned.to}` : undefined)
}

function province(text: string): CellRead<string> {
  const found =
    provinceOfRegion(text) ?? provinces.find((it) => [it.zh, it.en.toLowerCase()].includes(text.toLowerCase()))
  const meant = found ?? (text.length < 2 ? undefined : provinces.find((it) => it.zh.startsWith(text)))
  return found ? { value: found.code } : wrong('no-such-value', meant?.zh)
}

const whole = (text: string): CellRead<number> =>
  /^[1-9]\d{0,4}$/.test(text) && Number(text) <= 10_000 ? { value: Number(text) } : wrong('no-number')

const words =
  (max: number) =>
  (text: string): CellRead<string> =>
    text.length > max ? wrong('too-long') : { value: text }

const kinds = {
  云主机: 'instance',
  云服务器: 'instance',
  instance: 'instance',
  'ip 地址段': 'ip-range',
  ip地址段: 'ip-range',
  'ip-range': 'ip-range',
} as const
const billings = {
  包年包月: 'prepaid',
  prepaid: 'prepaid',
  按量计费: 'pay-as-you-go',
  按量付费: 'pay-as-you-go',
  'pay-as-you-go': 'pay-as-you-go',
} as const
const ownId = (text: string): CellRead<string> =>
  /^\S{1,64}$/.test(text) ? { value: text } : wrong('id-not-possible', text.replace(/\s/g, ''))

/** Reads a row of a table; every mistake of it is told, not the first alone. */
export function readResourceRow(row: number, written: RowToRead): { said: ReadResource; findings: RowFinding[] } {
  const findings: RowFinding[] = []
  const read = <Value>(column: ResourceColumn, reader: (text: string) => CellRead<Value>): Value | undefined => {
    const text = tidyText(written[column] ?? '')
    if (text === '') return undefined
    const cell = reader(text)
    if ('value' in cell) return cell.value
    findings.push({ row, column, value: maskWords(text.slice(0, 200)), ...cell })
    return undefined
  }
  const said = {
    externalId: read('externalId', ownId) ?? '',
    customer: read('customer', words(64)),
    kind: read('kind', oneOf(kinds)),
    name: read('name', (text) => words(200)(maskWords(text))),
    ips: read('ips', ranges),
    province: read('province', province),
    billing: read('billing', oneOf(billings)),
    purchasedOn: read('purchasedOn', day),
    expiresOn: read('expiresOn', day),
    quota: read('quota', whole),
  }
  if (tidyText(written.externalId) === '') findings.push({ row, column: 'externalId', reason: 'missing', value: '' })
  return { said, findings }
}

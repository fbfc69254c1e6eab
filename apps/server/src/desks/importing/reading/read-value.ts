import {
  certificateTypes,
  checkCertificateNumber,
  findFormerRegion,
  isOneOf,
  keysOf,
  meantNumber,
  readDay,
  readDomain,
  serviceKinds,
  spanOf,
  subjectNatures,
  tidyCertificateNumber,
  tidyEmail,
  tidyFilingNumber,
  tidyIp,
  tidyPhone,
  tidyText,
} from '@openbeian/filing'
import { type CodeRow, type CodeTables, isInGbk, notInGbk } from '@openbeian/regulator'
import { lostDigits } from '@openbeian/sheets'
import type { ImportReason } from './import-reason.ts'
import type { Regions } from './regions.ts'

export type ValueKind =
  | 'text'
  | 'name'
  | 'key'
  | 'reference'
  | 'administrationId'
  | 'administrationIds'
  | 'filingNumber'
  | 'nature'
  | 'certificateType'
  | 'certificateNumber'
  | 'serviceKind'
  | 'day'
  | 'lastDay'
  | 'phone'
  | 'email'
  | 'yesNo'
  | 'domain'
  | 'addresses'
  | 'region'
  | 'contents'
  | 'languages'
  | 'accessModes'
  | 'locations'

/** What values are read by. */
export interface Meanings {
  codes: CodeTables
  regions: Regions
}

/** A value as it is kept; `said` is worth a line in the report. */
export interface ValueRead {
  value: string
  said?: { reason: ImportReason; proposal?: string }
}

type Read = (text: string, meanings: Meanings) => ValueRead

const wrong = (text: string, reason: ImportReason, proposal?: string): ValueRead => ({
  value: '',
  said: { reason, ...(proposal !== undefined && proposal !== text && { proposal }) },
})
/** Told where more than blanks were changed. */
const tidied = (text: string, value: string): ValueRead =>
  value === text ? { value } : { value, said: { reason: 'tidied', proposal: value } }

const plain: Read = (text) => ({ value: tidyText(text) })

/** What GBK lacks goes into the registry as it is: only a later report needs another spelling. */
const named: Read = (text) => {
  const value = tidyText(text)
  return isInGbk(value) ? { value } : { value, said: { reason: 'not-in-gbk', proposal: notInGbk(value).join(' ') } }
}

const idOf = (text: string): string | undefined => (/^[1-9]\d{0,18}$/.test(text) ? text : undefined)

const split = (text: string): string[] =>
  text
    .split(/[;；,，、|]/)
    .map((it) => it.trim())
    .filter((it) => it !== '')

/** By our word, by the administration's number, or by its name in either language. */
const coded =
  <Code extends string>(
    codes: readonly Code[],
    rowOf: (code: Code, tables: CodeTables) => CodeRow | undefined,
    more: Readonly<Record<string, Code>> = {},
  ): Read =>
  (text, { codes: tables }) => {
    const meant = tidyText(text)
    const found = codes.find((it) => isNamed(rowOf(it, tables), meant) || it === meant) ?? more[meant]
    return found ? { value: found } : wrong(text, 'no-such-code')
  }

const isNamed = (row: CodeRow | undefined, text: string): boolean =>
  row !== undefined && [String(row.id), row.zh, row.en.toLowerCase()].includes(text.toLowerCase())

const listed =
  (table: 'contents' | 'languages' | 'accessModes' | 'locations'): Read =>
  (text, { codes }) => {
    const ids = split(text).map((it) => codes[table].find((row) => isNamed(row, it))?.id)
    return ids.includes(undefined) ? wrong(text, 'no-such-code') : { value: ids.join(';') }
  }

const day =
  (allowsLongTerm: boolean): Read =>
  (text) => {
    const read = readDay(text)
    if (read.kind === 'day') return { value: read.day }
    if (read.kind === 'longTerm' && allowsLongTerm) return { value: 'long-term' }
    return read.kind === 'empty' ? { value: '' } : wrong(text, 'no-day')
  }

const kindNames = {
  网站: 'website',
  app: 'app',
  APP: 'app',
  应用: 'app',
  小程序: 'mini-program',
  快应用: 'quick-app',
} as const
const otherNatures = {
  企业单位: 'enterprise',
  公司: 'enterprise',
  国防机构: 'military',
  社会组织: 'social-organisation',
  自然人: 'individual',
} as const
const otherCertificates = {
  居民身份证: 'resident-id',
  工商营业执照: 'business-licence',
  统一社会信用代码证书: 'organisation-code',
  事业单位法人证书: 'institution-certificate',
  社会团体法人登记证书: 'social-organisation-certificate',
} as const

const yes = ['是', 'yes', 'y', 'true', '1', '√']
const no = ['否', 'no', 'n', 'false', '0', '']

function addresses(text: string): ValueRead {
  const ranges = split(text).map((it) => {
    const [from = '', to = from] = it.split(/[-~～—–]/).map(tidyIp)
    return { from, to }
  })
  if (ranges.length === 0 || !ranges.every(spanOf)) return wrong(text, 'no-address')
  return { value: ranges.map(({ from, to }) => (from === to ? from : `${from}-${to}`)).join(';') }
}

function filingNumber(text: string): ValueRead {
  const value = tidyFilingNumber(text)
  const meant = meantNumber(value)
  if (!meant) return wrong(text, 'no-filing-number')
  return meant.normalized === value ? { value } : tidied(text, meant.normalized)
}

function region(text: string, { regions }: Meanings): ValueRead {
  const code = regions.codeOf(tidyText(text))
  const former = findFormerRegion(code ?? tidyText(text))
  if (former && !(code && regions.isLiving(code)))
    return wrong(text, 'dissolved-region', former.into.map((it) => `${it.code} ${it.zh}`).join(' / '))
  return code && regions.isLiving(code) ? { value: code } : wrong(text, 'no-region')
}

const reads: Readonly<Record<ValueKind, Read>> = {
  text: plain,
  name: named,
  key: plain,
  reference: plain,
  administrationId: (text) => {
    const id = idOf(tidyText(text))
    return id ? { value: id } : wrong(text, 'no-id')
  },
  administrationIds: (text) => (split(text).every(idOf) ? { value: split(text).join(';') } : wrong(text, 'no-id')),
  filingNumber,
  nature: coded(subjectNatures, (it, { natures }) => natures[it], otherNatures),
  certificateType: coded(certificateTypes, (it, tables) => tables.certificateTypes[it], otherCertificates),
  certificateNumber: (text) => tidied(tidyText(text), tidyCertificateNumber(text, 'resident-id')),
  serviceKind: (text) => {
    const value = tidyText(text)
    const named = Object.hasOwn(kindNames, value) ? keysOf(kindNames).find((it) => it === value) : undefined
    const kind = named ? kindNames[named] : value.toLowerCase()
    return isOneOf(serviceKinds, kind) ? { value: kind } : wrong(text, 'no-such-code')
  },
  day: day(false),
  lastDay: day(true),
  phone: (text) => tidied(tidyText(text), tidyPhone(text)),
  email: (text) => ({ value: tidyEmail(text) }),
  yesNo: (text) => {
    const said = tidyText(text).toLowerCase()
    if (yes.includes(said)) return { value: 'yes' }
    return no.includes(said) ? { value: '' } : wrong(text, 'no-such-code')
  },
  domain: (text) => {
    const read = readDomain(text)
    if (read.ok) return tidied(text, read.name.unicode)
    // capitals, full width and the spelling of name servers mean the same domain: it is taken, and told
    return read.fault.proposal !== undefined && isHarmless(read.fault.kind)
      ? tidied(text, read.fault.proposal)
      : wrong(text, 'no-domain', read.fault.proposal)
  },
  addresses,
  region,
  contents: listed('contents'),
  languages: listed('languages'),
  accessModes: listed('accessModes'),
  locations: listed('locations'),
}

const isHarmless = (kind: string): boolean =>
  ['blank', 'unseen', 'width', 'dot', 'trailing-dot', 'capitals'].includes(kind)

/** What a change of encoding leaves: the sign for lost characters, what it becomes when it is read as GBK, runs of question marks. */
const damage = /\ufffd|锟斤拷|锘縷|烫烫烫|\?{3,}|[\u00c0-\u00ff]{4,}/

/** What a spreadsheet shows where it could not compute. */
const errors = ['#N/A', '#REF!', '#VALUE!', '#NAME?', '#DIV/0!', '#NUM!', '#NULL!', '#SPILL!', '#CALC!']

const maxLengths: Partial<Record<ValueKind, number>> = { text: 2000, name: 255, key: 64, reference: 128 }

/** Reads one value; an empty one is empty. */
export function readValue(kind: ValueKind, text: string, meanings: Meanings): ValueRead {
  if (text === '') return { value: '' }
  if (text.startsWith(lostDigits)) return wrong(text, 'lost-digits')
  if (errors.includes(text)) return wrong(text, 'error-cell')
  if (damage.test(text)) return wrong(text, 'damaged')
  if (text.length > (maxLengths[kind] ?? 4000)) return wrong(text, 'too-long')
  return reads[kind](text, meanings)
}

/** Whether a number fits its certificate, once both are known. */
export const fitsCertificate = (type: string, number: string): boolean =>
  !isOneOf(certificateTypes, type) || checkCertificateNumber(type, number).ok

import type { Person } from '@openbeian/filing'
import type { CodeRow, CodeTables } from '@openbeian/regulator'
import type { SheetToWrite } from '@openbeian/sheets'
import type { ImportedFiling } from '../../records/registry/imported-filing.ts'
import { type SheetKind, sheetKinds, sheetShapes } from './reading/columns.ts'

export type Language = 'zh' | 'en'

/** An empty workbook: a sheet for each kind of record with its columns, and one that explains them. */
export const templateSheets = (language: Language): SheetToWrite[] => [
  explanation(language),
  ...sheetKinds.map((kind) => sheetOf(kind, language, [])),
]

/** The head alone, for whoever prefers lines. */
export const templateRows = (kind: SheetKind, language: Language): string[][] => [
  Object.values(sheetShapes[kind].columns).map((it) => it[language]),
]

function explanation(language: Language): SheetToWrite {
  const head =
    language === 'zh'
      ? ['工作表', '列', '必填', '说明', '示例']
      : ['Sheet', 'Column', 'Needed', 'What it is', 'Example']
  const needed = language === 'zh' ? '是' : 'yes'
  const rows = sheetKinds.flatMap((kind) => {
    const shape = sheetShapes[kind]
    return [
      [shape[language], '', '', shape.tell[language], ''],
      ...Object.values(shape.columns).map((it) => [
        shape[language],
        it[language],
        it.isRequired ? needed : '',
        it.tell[language],
        it.example,
      ]),
    ]
  })
  return { name: language === 'zh' ? '说明' : 'Explanation', widths: [12, 28, 8, 60, 30], rows: [head, ...rows] }
}

function sheetOf(kind: SheetKind, language: Language, rows: Iterable<Record<string, string>>): SheetToWrite {
  const names = Object.keys(sheetShapes[kind].columns)
  function* lines() {
    yield* templateRows(kind, language)
    for (const row of rows) yield names.map((it) => row[it] ?? '')
  }
  return { name: sheetShapes[kind][language], widths: names.map(() => 20), rows: lines() }
}

export interface FilingToWrite {
  /** The customer's own id, or our number of it. */
  customer: string
  filing: ImportedFiling
}

/** Filings in the tables of the template: what is written so is read back the same. */
export function filingSheets(
  {
    customers,
    filings,
  }: { customers: readonly { externalId: string; name: string }[]; filings: readonly FilingToWrite[] },
  { codes, language }: { codes: CodeTables; language: Language },
): SheetToWrite[] {
  const services = filings.flatMap(({ filing }) => filing.services.map((it) => ({ subject: filing, it })))
  return [
    sheetOf(
      'customers',
      language,
      customers.map((it) => ({ ...it })),
    ),
    sheetOf(
      'subjects',
      language,
      filings.map((it) => subjectRow(it, codes)),
    ),
    sheetOf(
      'services',
      language,
      services.map(({ subject, it }) => serviceRow(subject, it, codes)),
    ),
    sheetOf(
      'domains',
      language,
      services.flatMap(({ it }) => domainRows(it)),
    ),
    sheetOf(
      'accesses',
      language,
      services.flatMap(({ it }) => accessRows(it, codes)),
    ),
  ]
}

type ImportedService = ImportedFiling['services'][number]

function subjectRow({ customer, filing }: FilingToWrite, codes: CodeTables): Record<string, string> {
  const { regulatorId, number, subject } = filing
  const { certificate, region, nature, name, address, investor, remark } = subject
  return {
    regulatorId,
    number,
    customer,
    nature: nature && codes.natures[nature].zh,
    name,
    certificateType: certificate.type && codes.certificateTypes[certificate.type].zh,
    certificateNumber: certificate.number,
    certificateValidTo: certificate.validTo,
    certificateAddress: certificate.address,
    region: region.county || region.city || region.province,
    address,
    investor,
    remark,
    ...personCells('principal', subject.principal, codes),
  }
}

function personCells(prefix: string, it: Person, { certificateTypes }: CodeTables): Record<string, string> {
  return {
    [`${prefix}Name`]: it.name,
    [`${prefix}CertificateType`]: it.certificate.type && certificateTypes[it.certificate.type].zh,
    [`${prefix}CertificateNumber`]: it.certificate.number,
    [`${prefix}CertificateValidTo`]: it.certificate.validTo,
    [`${prefix}Mobile`]: it.mobile,
    [`${prefix}EmergencyPhone`]: it.emergencyPhone,
    [`${prefix}Landline`]: it.landline,
    [`${prefix}Email`]: it.email,
    [`${prefix}IsLegalRepresentative`]: it.isLegalRepresentative ? '是' : '',
  }
}

const serviceRow = (subject: ImportedFiling, { regulatorId, number, service }: ImportedService, codes: CodeTables) => ({
  regulatorId,
  subject: subject.regulatorId,
  number,
  kind: service.kind,
  name: service.name,
  homeUrl: service.homeUrl,
  contents: namesOf(service.contents, codes.contents),
  languages: namesOf(service.languages, codes.languages),
  remark: service.remark,
  ...personCells('manager', service.manager, codes),
})

const domainRows = ({ regulatorId: service, domains, service: { domains: typed } }: ImportedService) =>
  domains.map(({ regulatorId, name }) => {
    const { holder = '', registrar = '', expiresOn = '' } = typed.find((it) => it.name === name) ?? {}
    return { regulatorId, service, name, holder, registrar, expiresOn }
  })

function accessRows(
  { regulatorId: service, accesses, service: { access: typed } }: ImportedService,
  codes: CodeTables,
) {
  const own = [...typed]
  return accesses.map(({ regulatorId, provider = '', ips }) => {
    const here = provider === '' ? own.shift() : undefined
    return {
      regulatorId,
      service,
      provider,
      modes: namesOf(here?.modes ?? [], codes.accessModes),
      locations: namesOf(here?.locations ?? [], codes.locations),
      ips: ips.map(({ from, to }) => (from === to ? from : `${from}-${to}`)).join(';'),
      ipIds: ips.map((it) => it.regulatorId ?? '').join(';'),
    }
  })
}

const namesOf = (ids: readonly number[], rows: readonly CodeRow[]): string =>
  ids.map((id) => rows.find((it) => it.id === id)?.zh ?? String(id)).join(';')

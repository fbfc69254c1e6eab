import type { CodeTables } from '@openbeian/contract'
import type {
  Certificate,
  Filing,
  IsoDate,
  MaterialOwner,
  Person,
  Region,
  Service,
  ServiceKind,
  SheetKind,
} from '@openbeian/filing'
import { addresseeOf, type SheetForm, sheetForm } from '@openbeian/rules'

/** Behind it stands what identifies a person or unit: shown again, it is masked. */
export const certificateNumberLabel = '证件号码'

export interface PrintedRow {
  label: string
  value: string
  /** Read again when the signed sheet comes back. */
  isKey?: true
}

/** All that is printed of an order's data; its sheet code is taken of exactly this. */
export interface PrintedSheet {
  kind: SheetKind
  about: MaterialOwner
  reference: string
  title: string
  edition: IsoDate
  opening: string
  sections: { title: string; rows: PrintedRow[] }[]
  clauses: readonly string[]
  signer: { role: string; name: string }
  isSealed: boolean
}

/** What stands between title and signature. */
export type PrintedBody = Pick<PrintedSheet, 'opening' | 'sections' | 'clauses'>

interface PrintedSheetInput {
  kind: SheetKind
  about: MaterialOwner
  reference: string
  filing: Filing
  tables: Pick<CodeTables, 'certificateTypes' | 'regions'>
  providerName: string
  on: IsoDate
}

/** What stands on this sheet for the order as it is now. */
export function printedSheet(asked: PrintedSheetInput): PrintedSheet {
  const { kind, about, reference, filing, on } = asked
  const { subject } = filing
  const form = sheetForm({ kind, province: subject.region.province, nature: subject.nature, on })
  const isIndividual = subject.nature === 'individual'
  const appointee = personAbout(filing, about)
  return {
    kind,
    about,
    reference,
    title: form.title,
    edition: form.edition,
    opening: filledIn(form.opening, {
      sponsor: subject.name || blank,
      administration: addresseeOf(form.province),
      appointee: appointee.name || blank,
      role: roleOf(about),
    }),
    sections: form.parts.flatMap((part) => sectionOf(part, asked)),
    clauses: form.clauses,
    signer: { role: isIndividual ? '主办者本人' : signerRoles[form.signer], name: signerName(filing, form) },
    isSealed: !isIndividual,
  }
}

const blank = '__________'
const signerRoles = { 'legal-representative': '法定代表人', principal: '主体负责人' } as const

const filledIn = (text: string, words: Record<string, string>) =>
  text.replace(/\{(\w+)\}/g, (_, word: string) => words[word] ?? blank)

const serviceAt = ({ services }: Filing, about: MaterialOwner): Service | undefined =>
  about === 'subject' ? undefined : services[Number(about.slice('services.'.length))]

const personAbout = (filing: Filing, about: MaterialOwner): Person =>
  serviceAt(filing, about)?.manager ?? filing.subject.principal

const roleOf = (about: MaterialOwner) => (about === 'subject' ? '主体负责人' : '服务负责人')

/** Empty where the filing does not say who it is: the name is then written by hand. */
function signerName({ subject, services }: Filing, { signer }: SheetForm): string {
  if (signer === 'principal' || subject.principal.isLegalRepresentative) return subject.principal.name
  return services.find(({ manager }) => manager.isLegalRepresentative)?.manager.name ?? ''
}

function sectionOf(part: SheetForm['parts'][number], asked: PrintedSheetInput): PrintedSheet['sections'] {
  const { filing, about, tables, providerName } = asked
  const { subject } = filing
  const service = serviceAt(filing, about)
  switch (part) {
    case 'subject':
      return [
        {
          title: '主办者',
          rows: [
            { label: '名称', value: subject.name, isKey: true },
            ...rowIf('上报名称', subject.reportedName ?? ''),
            ...certificateRows(subject.certificate, tables),
            ...rowIf('证件住所', subject.certificate.address),
            ...rowIf('证件住所上报写法', subject.certificate.reportedAddress ?? ''),
            ...rowIf('通信地址', regionText(subject.region, tables) + subject.address),
            ...rowIf('通信地址上报写法', subject.reportedAddress ?? ''),
          ],
        },
      ]
    case 'principal':
      return [{ title: '主体负责人', rows: personRows(subject.principal, tables) }]
    case 'manager':
      return [{ title: '被授权人', rows: personRows(personAbout(filing, about), tables) }]
    case 'service':
      return servicesSection(service ? [service] : filing.services, tables, false)
    case 'services':
      return servicesSection(service ? [service] : filing.services, tables, asked.kind === 'verification-sheet')
    case 'access':
      return [{ title: '接入', rows: [{ label: '接入服务提供者', value: providerName }, ...ipRows(filing)] }]
  }
}

const certificateRows = (
  { type, number }: Certificate,
  { certificateTypes }: PrintedSheetInput['tables'],
): PrintedRow[] => [
  ...rowIf('证件类型', certificateTypes.find((it) => it.type === type)?.zh ?? ''),
  { label: certificateNumberLabel, value: number, isKey: true },
]

const personRows = (person: Person, tables: PrintedSheetInput['tables']): PrintedRow[] => [
  { label: '姓名', value: person.name, isKey: true },
  ...rowIf('上报用名', person.reportedName ?? ''),
  ...certificateRows(person.certificate, tables),
  ...rowIf('手机号码', person.mobile),
]

const kinds: Record<ServiceKind, string> = {
  website: '网站',
  app: 'APP',
  'mini-program': '小程序',
  'quick-app': '快应用',
}

const servicesSection = (services: Service[], tables: PrintedSheetInput['tables'], withManagers: boolean) => [
  {
    title: '互联网信息服务',
    rows: services.flatMap((service, index) => {
      const nth = services.length > 1 ? ` ${index + 1}` : ''
      const { name, kind, domains, homeUrl, manager } = service
      return [
        { label: `服务名称${nth}`, value: `${name}（${kinds[kind]}）`, isKey: true as const },
        ...domainRows(`域名${nth}`, domains),
        ...rowIf(`首页网址${nth}`, homeUrl),
        ...(withManagers ? managerRows(`服务负责人${nth}`, manager, tables) : []),
      ]
    }),
  },
]

function domainRows(label: string, domains: Service['domains']): PrintedRow[] {
  const names = domains.map((it) => it.name).filter(Boolean)
  return names.length > 0 ? [{ label, value: names.join('、'), isKey: true }] : []
}

/** On one line: who looks after the service. */
function managerRows(
  label: string,
  { name, reportedName, certificate, mobile }: Person,
  tables: PrintedSheetInput['tables'],
): PrintedRow[] {
  const type = tables.certificateTypes.find((it) => it.type === certificate.type)?.zh ?? ''
  return rowIf(
    label,
    [reportedName ? `${name}（上报：${reportedName}）` : name, `${type} ${certificate.number}`.trim(), mobile]
      .filter(Boolean)
      .join('，'),
  )
}

function ipRows({ services }: Filing): PrintedRow[] {
  const ranges = services.flatMap(({ access }) => access.flatMap(({ ips }) => ips))
  const texts = ranges.filter(({ from }) => from).map(({ from, to }) => (from === to || !to ? from : `${from}-${to}`))
  return rowIf('IP 地址', [...new Set(texts)].join('、'))
}

const rowIf = (label: string, value: string): PrintedRow[] => (value ? [{ label, value }] : [])

function regionText({ province, city, county }: Region, { regions }: PrintedSheetInput['tables']): string {
  const ofProvince = regions.find(({ code }) => code === province)
  const ofCity = ofProvince?.children.find(({ code }) => code === city)
  const ofCounty = ofCity?.children.find(({ code }) => code === county)
  // a city of its own is not named twice
  const names = [ofProvince?.zh, ofCity?.zh === ofProvince?.zh ? undefined : ofCity?.zh, ofCounty?.zh]
  return names.filter((it) => it && it !== '市辖区').join('')
}

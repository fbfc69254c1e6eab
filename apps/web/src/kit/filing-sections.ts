import type { CodeTables } from '@openbeian/contract'
import { type Certificate, type Filing, holderRelationNames, type Person, type Service } from '@openbeian/filing'
import { codeNames, regionName } from './code-tables.ts'
import { formatDay } from './date-time.ts'
import { fieldLabel } from './field-name.ts'
import type { Language } from './language.tsx'
import type { FieldWords } from './words/field.ts'
import type { KitWords } from './words/kit.ts'

interface SectionRow {
  /** The dotted path of the field, as findings and reasons name it. */
  path: string
  label: string
  value: string
}

export interface Section {
  /** The dotted path of the part. */
  path: string
  title: string
  rows: SectionRow[]
}

export interface SectionWords {
  fields: FieldWords
  kit: KitWords
  language: Language
}

/** A filing as titled lists of labelled values, in the order of the form. */
export function filingSections(filing: Filing, tables: CodeTables, words: SectionWords): Section[] {
  const { parts } = words.fields
  const several = filing.services.length > 1
  return [
    ...orderSections(filing, tables, words),
    { path: 'subject', title: parts.subject, rows: subjectRows(filing, tables, words) },
    {
      path: 'subject.principal',
      title: parts.principal,
      rows: personRows('subject.principal', filing.subject.principal, words),
    },
    ...filing.services.flatMap((service, index) => {
      const at = `services.${index}`
      const named = (title: string) =>
        several ? words.fields.service_(index + 1) + words.fields.between + title : title
      return [
        { path: at, title: named(parts.services), rows: serviceRows(at, service, tables, words) },
        { path: `${at}.access`, title: named(parts.access), rows: accessRows(at, service, tables, words) },
        {
          path: `${at}.manager`,
          title: named(parts.manager),
          rows: personRows(`${at}.manager`, service.manager, words),
        },
      ]
    }),
  ]
}

/** What an order about something filed says of itself. */
function orderSections({ filed, cancellation }: Filing, tables: CodeTables, words: SectionWords): Section[] {
  const { parts } = words.fields
  const row = rowOf(words)
  const numbers = filed ? [filed.subjectNumber, filed.serviceNumber] : []
  const filedRows = filed && [
    ...(filed.subjectNumber || !filed.serviceNumber ? [row('filed.subjectNumber', filed.subjectNumber)] : []),
    ...(filed.serviceNumber ? [row('filed.serviceNumber', filed.serviceNumber)] : []),
    row('filed.password', filed.password && '******'),
  ]
  const reason = cancellation && cancellation.reason > 0 ? [cancellation.reason] : []
  return [
    ...(filedRows && (!cancellation || numbers.some(Boolean))
      ? [{ path: 'filed', title: parts.filed, rows: filedRows }]
      : []),
    ...(cancellation
      ? [
          {
            path: 'cancellation',
            title: parts.cancellation,
            rows: [
              row('cancellation.reason', codeNames(reason, tables.cancellationReasons, words.language)),
              row('cancellation.note', cancellation.note),
            ],
          },
        ]
      : []),
  ]
}

function subjectRows({ subject }: Filing, tables: CodeTables, words: SectionWords): SectionRow[] {
  const isIndividual = subject.nature === 'individual'
  const row = rowOf(words, isIndividual)
  const rowIf = (path: string, value = '') => (value ? [row(path, value)] : [])
  return [
    row('subject.nature', subject.nature && words.fields.natures[subject.nature]),
    row('subject.name', subject.name),
    ...rowIf('subject.reportedName', subject.reportedName),
    ...certificateRows('subject.certificate', subject.certificate, words, isIndividual),
    row('subject.certificate.address', subject.certificate.address),
    ...rowIf('subject.certificate.reportedAddress', subject.certificate.reportedAddress),
    { path: 'subject.region', label: words.fields.parts.region, value: regionName(subject.region, tables) },
    row('subject.address', subject.address),
    ...rowIf('subject.reportedAddress', subject.reportedAddress),
    row('subject.investor', subject.investor),
    ...rowIf('subject.reportedInvestor', subject.reportedInvestor),
    row('subject.remark', subject.remark),
  ]
}

function personRows(at: string, person: Person, words: SectionWords): SectionRow[] {
  const row = rowOf(words)
  return [
    row(`${at}.name`, person.name),
    ...(person.reportedName ? [row(`${at}.reportedName`, person.reportedName)] : []),
    ...certificateRows(`${at}.certificate`, person.certificate, words),
    row(`${at}.mobile`, person.mobile),
    row(`${at}.emergencyPhone`, person.emergencyPhone),
    row(`${at}.landline`, person.landline),
    row(`${at}.email`, person.email),
    row(`${at}.isLegalRepresentative`, person.isLegalRepresentative ? words.kit.yes : words.kit.no),
  ]
}

function certificateRows(
  at: string,
  certificate: Certificate,
  words: SectionWords,
  isIndividual = false,
): SectionRow[] {
  const row = rowOf(words, isIndividual)
  const validTo =
    certificate.validTo === 'long-term' ? words.kit.longTerm : formatDay(certificate.validTo, words.language)
  return [
    row(`${at}.type`, certificate.type && words.fields.certificates[certificate.type]),
    row(`${at}.number`, certificate.number),
    row(`${at}.validFrom`, formatDay(certificate.validFrom, words.language)),
    row(`${at}.validTo`, validTo),
  ]
}

function serviceRows(at: string, service: Service, tables: CodeTables, words: SectionWords): SectionRow[] {
  const row = rowOf(words)
  const { language } = words
  return [
    row(`${at}.kind`, words.fields.serviceKinds[service.kind]),
    row(`${at}.name`, service.name),
    ...service.domains.flatMap((domain, index) => [
      row(`${at}.domains.${index}.name`, domain.name),
      row(`${at}.domains.${index}.holder`, domain.holder),
      ...(domain.holderRelation
        ? [row(`${at}.domains.${index}.holderRelation`, holderRelationNames[domain.holderRelation][language])]
        : []),
      row(`${at}.domains.${index}.registrar`, domain.registrar),
      row(`${at}.domains.${index}.expiresOn`, formatDay(domain.expiresOn, language)),
      row(`${at}.domains.${index}.realNameVerifiedOn`, formatDay(domain.realNameVerifiedOn, language)),
    ]),
    ...(service.kind === 'website' ? [row(`${at}.homeUrl`, service.homeUrl)] : []),
    row(`${at}.contents`, codeNames(service.contents, tables.contents, language)),
    row(`${at}.languages`, codeNames(service.languages, tables.languages, language)),
    ...service.preApprovals.map((approval, index) =>
      row(`${at}.preApprovals.${index}.number`, `${approval.number} ${formatDay(approval.validTo, language)}`.trim()),
    ),
    row(`${at}.remark`, service.remark),
    ...carrierRows(at, service, words),
  ]
}

/** What only an app or a mini-program has. */
function carrierRows(at: string, { app, miniProgram }: Service, words: SectionWords): SectionRow[] {
  const row = rowOf(words)
  const { appSystems, appDistributions } = words.fields
  return [
    ...(app?.platforms ?? []).flatMap(({ system, name, packageName, fingerprint, publicKey }, index) => [
      row(`${at}.app.platforms.${index}.system`, system && appSystems[system]),
      row(`${at}.app.platforms.${index}.name`, name),
      row(`${at}.app.platforms.${index}.packageName`, packageName),
      row(`${at}.app.platforms.${index}.fingerprint`, fingerprint),
      row(`${at}.app.platforms.${index}.publicKey`, publicKey),
    ]),
    ...(app ? [row(`${at}.app.distribution`, app.distribution && appDistributions[app.distribution])] : []),
    ...(app?.sdks ?? []).flatMap(({ name, maker, sendsAbroad, note }, index) => [
      row(`${at}.app.sdks.${index}.name`, name),
      row(`${at}.app.sdks.${index}.maker`, maker),
      row(`${at}.app.sdks.${index}.sendsAbroad`, sendsAbroad ? words.kit.yes : words.kit.no),
      row(`${at}.app.sdks.${index}.note`, note),
    ]),
    ...(miniProgram
      ? [row(`${at}.miniProgram.platform`, miniProgram.platform), row(`${at}.miniProgram.appId`, miniProgram.appId)]
      : []),
  ]
}

const accessRows = (at: string, { access }: Service, tables: CodeTables, words: SectionWords): SectionRow[] => {
  const row = rowOf(words)
  return access.flatMap(({ modes, locations, ips }, index) => [
    row(`${at}.access.${index}.modes`, codeNames(modes, tables.accessModes, words.language)),
    row(`${at}.access.${index}.locations`, codeNames(locations, tables.locations, words.language)),
    { path: `${at}.access.${index}.ips`, label: words.fields.parts.ips, value: ips.map(rangeText).join('\n') },
  ])
}

export const rangeText = ({ from, to }: { from: string; to: string }): string =>
  to === '' || from === to ? from : `${from} – ${to}`

const rowOf =
  ({ fields }: SectionWords, isIndividual = false) =>
  (path: string, value: string): SectionRow => ({ path, label: fieldLabel(path, fields, isIndividual), value })

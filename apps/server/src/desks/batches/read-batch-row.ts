import type { BatchFinding } from '@openbeian/contract'
import {
  domainKey,
  emptyService,
  type Filing,
  isOneOf,
  maskEmail,
  maskIdentifier,
  maskPhone,
  maskWords,
  serviceKinds,
} from '@openbeian/filing'
import type { BroughtRow } from '../../records/batches/batches.store.ts'
import { numbersOf, personOf, rangesOf, subjectOf } from '../importing/reading/filing-values.ts'
import { importReasons } from '../importing/reading/import-reason.ts'
import { type Meanings, readValue, type ValueKind } from '../importing/reading/read-value.ts'
import { batchColumns } from './batch-columns.ts'

const masks: Partial<Record<ValueKind, (text: string) => string>> = {
  certificateNumber: maskIdentifier,
  phone: maskPhone,
  email: maskEmail,
}

/** Of the import it is said that a mapping file helps: batches have none. */
const noSuchValue = { zh: '不在可选值内', en: 'It is none of the values' }

/** A row of a table as a filing; what cannot be read of it is told with its column, and the row waits for nobody. */
export function readBatchRow(cells: ReadonlyMap<string, string>, meanings: Meanings): BroughtRow {
  const values: Record<string, string> = {}
  const findings: BatchFinding[] = []
  for (const [column, { kind, zh }] of batchColumns) {
    const text = (cells.get(column) ?? '').trim()
    const { value, said } = readValue(kind, text, meanings)
    if (value !== '') values[column] = value
    if (!said || importReasons[said.reason].level === 'note') continue
    const shown = (masks[kind] ?? maskWords)(text.slice(0, 200))
    const { level, ...ofImport } = importReasons[said.reason]
    const words = said.reason === 'no-such-code' ? noSuchValue : ofImport
    findings.push({
      at: zh,
      severity: level === 'mistake' ? 'blocks' : 'warns',
      message: { zh: `“${shown}”：${words.zh}`, en: `“${shown}”: ${words.en}` },
      ...(said.proposal && { proposed: (masks[kind] ?? maskWords)(said.proposal) }),
    })
  }
  const { key, customer, resource } = values
  return { key, resource, asked: { customer, orderType: 'FIRST', filing: filingOf(values) }, findings }
}

type Values = Readonly<Record<string, string | undefined>>

function filingOf(values: Values): Filing {
  const { serviceKind, serviceName = '', subjectRemark = '', serviceRemark = '', domain, domainHolder } = values
  const kind = isOneOf(serviceKinds, serviceKind) ? serviceKind : 'website'
  const subject = { ...subjectOf({ ...values, remark: subjectRemark }) }
  const service = {
    ...emptyService(kind),
    name: serviceName,
    homeUrl: values.homeUrl ?? '',
    contents: numbersOf(values.contents),
    languages: numbersOf(values.languages),
    remark: serviceRemark,
    manager: personOf('manager', values),
    domains: domain
      ? [
          {
            name: domainKey(domain),
            holder: domainHolder ?? subject.name,
            registrar: values.registrar ?? '',
            expiresOn: values.domainExpiresOn ?? '',
            realNameVerifiedOn: '',
          },
        ]
      : [],
    access: [
      {
        resourceId: '',
        modes: numbersOf(values.modes),
        locations: numbersOf(values.locations),
        ips: rangesOf(values.ips),
      },
    ],
  }
  return { subject, services: [service] }
}

import type { DomainUpload } from '@openbeian/regulator'
import type { ReportedBlock } from '../journal.ts'
import type { Registry } from '../registry.ts'
import type { ProcessedRecord } from './reported-record.ts'

interface AnyDomain {
  id?: bigint | undefined
  regulatorId?: bigint | undefined
  name?: string | undefined
}

/** `YM` uploads of registrars: everything is taken in or refused at once. */
export const domainRecords = ({ added = [], changed = [], deleted = [] }: DomainUpload): ProcessedRecord[] => [
  ...added.map((it) => domainRecord('YMXZBA', 1, it)),
  ...changed.map((it) => domainRecord('YMXGBA', 2, it)),
  ...deleted.map((it) => domainRecord('YMSCBA', 3, it)),
]

function domainRecord(block: ReportedBlock, operation: number, content: AnyDomain): ProcessedRecord {
  const { id, regulatorId, name } = content
  return {
    block,
    operation,
    about: name ?? String(regulatorId),
    content,
    attachments: [],
    place: 'domains',
    ids: { ...(id !== undefined && { id }), ...(regulatorId !== undefined && { regulatorId }) },
    summary: () => ({ subjectId: '', subjectName: name ?? `#${regulatorId}`, services: [] }),
    /** 3037: nothing of this provider. */
    faults: ({ registry }) => (operation === 1 || filed(registry, content) ? [] : [3037]),
    process(issue, registry) {
      const deleted = operation === 3 ? filed(registry, content)?.regulatorId : undefined
      if (deleted !== undefined) return { codes: [3998], deleted }
      const resource = { regulatorId: regulatorId ?? issue.nextId(), id: id ?? 0n, record: { ...content } }
      return { codes: [3998], resource: { kind: 'domains', ...resource } }
    },
  }
}

const filed = ({ resources }: Registry, { regulatorId, name }: AnyDomain) =>
  [...resources.values()].find(
    (it) =>
      it.kind === 'domains' &&
      (it.regulatorId === regulatorId || (regulatorId === undefined && it.record.name === name)),
  )

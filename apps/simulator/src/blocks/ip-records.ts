import type { IpResults, IpUpload } from '@openbeian/regulator'
import type { ReportedBlock } from '../journal.ts'
import type { FiledResource, Registry } from '../registry.ts'
import type { ProcessedRecord, RecordRules } from './reported-record.ts'

type IpKind = keyof IpResults
interface Range {
  from: number
  to: number
}
type AnyIp = Partial<Range> & { id?: bigint; regulatorId?: bigint; unit?: bigint; carrier?: bigint }

/** `IP` uploads: everything is taken in or refused at once. Sources come first, for what is allocated has to have one. */
export function ipRecords({ added, changed, deleted }: IpUpload): ProcessedRecord[] {
  const order: IpKind[] = ['sources', 'own', 'allocations', 'announcements']
  return [
    ...order.flatMap((kind) => (added?.[kind] ?? []).map((it) => ipRecord('IPXZBA', kind, it))),
    ...order.flatMap((kind) => (changed?.[kind] ?? []).map((it) => ipRecord('IPXGBA', kind, it))),
    ...order.flatMap((kind) => (deleted?.[kind] ?? []).map((it) => ipRecord('IPSCBA', kind, { regulatorId: it }))),
  ]
}

const operations: Partial<Record<ReportedBlock, number>> = { IPXZBA: 1, IPXGBA: 2, IPSCBA: 3 }

function ipRecord(block: ReportedBlock, kind: IpKind, content: AnyIp): ProcessedRecord {
  const { id, regulatorId, from = 0, to = 0 } = content
  return {
    block,
    operation: operations[block] ?? 1,
    about: String(id ?? regulatorId),
    content,
    attachments: [],
    place: kind,
    ids: { ...(id !== undefined && { id }), ...(regulatorId !== undefined && { regulatorId }) },
    summary: () => ({
      subjectId: '',
      subjectName: to ? `${dotted(from)} – ${dotted(to)}` : `#${regulatorId}`,
      services: [],
    }),
    faults: (rules) => faultsOf(kind, content, rules),
    process(issue) {
      if (block === 'IPSCBA') return { codes: [2998], ...(regulatorId !== undefined && { deleted: regulatorId }) }
      const resource = { kind, regulatorId: regulatorId ?? issue.nextId(), id: id ?? 0n, record: { ...content } }
      return { codes: [2998], resource }
    },
  }
}

function faultsOf(
  kind: IpKind,
  { regulatorId, from, to, unit, carrier }: AnyIp,
  { registry, ispId }: RecordRules,
): number[] {
  if (regulatorId !== undefined && registry.resources.get(String(regulatorId))?.kind !== kind) return [2055]
  if (from === undefined || to === undefined) return []
  if (from > to) return [2002]

  const filed = (...kinds: IpKind[]) => rangesOf(registry, kinds, regulatorId)
  const isTwice = filed(kind).some((it) => it.from <= to && from <= it.to)
  const isWithoutSource = kind === 'allocations' && !isCovered({ from, to }, filed('sources', 'own'))
  return [
    ...(isTwice ? [kind === 'announcements' ? 2004 : 2003] : []),
    ...(isWithoutSource ? [2005] : []),
    ...(kind === 'sources' && unit === ispId ? [2052] : []),
    ...(kind === 'announcements' && unit === carrier ? [2053] : []),
  ]
}

const rangesOf = ({ resources }: Registry, kinds: IpKind[], except?: bigint): Range[] =>
  [...resources.values()]
    .filter((it: FiledResource) => kinds.some((kind) => kind === it.kind) && it.regulatorId !== except)
    .map(({ record }) => ({ from: Number(record.from), to: Number(record.to) }))

/** Whether ranges cover another one, several of them together. */
function isCovered({ from, to }: Range, ranges: readonly Range[]): boolean {
  let next = from
  for (const range of ranges.toSorted((a, b) => a.from - b.from)) {
    if (range.from <= next && range.to >= next) next = range.to + 1
  }
  return next > to
}

const dotted = (ip: number) => [24, 16, 8, 0].map((bits) => (ip >>> bits) & 255).join('.')

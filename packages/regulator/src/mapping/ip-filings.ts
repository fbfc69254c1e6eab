import { formatIpv4, type IpRange, parseIpv4 } from '@openbeian/filing'
import { regulatorError } from '../regulator.errors.ts'
import type { IpResults } from '../wire/download/ip.ts'
import type { AddedIps, ChangedIps, DeletedIps, IpUpload } from '../wire/upload/ip.ts'

/** The four tables of an IP filing: 来源, 分配, 自带, 广播. */
export type IpRecordKind = 'source' | 'allocation' | 'own' | 'announcement'

type Row<Rows extends object, Key extends keyof Rows> =
  NonNullable<Rows[Key]> extends readonly (infer One)[] ? One : never
type Details<Rows extends object, Key extends keyof Rows> = Omit<Row<Rows, Key>, 'id' | 'from' | 'to'>

/** A range of the provider's own, as it is to be reported. */
export type IpRecord = { range: IpRange; ownId: bigint; regulatorId?: bigint } & (
  | { kind: 'source'; details: Details<AddedIps, 'sources'> }
  | { kind: 'allocation'; details: Details<AddedIps, 'allocations'> }
  | { kind: 'own'; details: Details<AddedIps, 'own'> }
  | { kind: 'announcement'; details: Details<AddedIps, 'announcements'> }
)

/**
 * New ranges as uploads, in the order the administration accepts them: first where addresses come from (来源, 自带), then what
 * is done with them (分配, 广播). Throws `regulator.ip-without-source` for an allocation that lies in no range of `records` or
 * `filed`.
 */
export function ipUploads(records: readonly IpRecord[], requester: bigint, filed: readonly IpRange[] = []): IpUpload[] {
  const origins = records.filter((it) => it.kind === 'source' || it.kind === 'own')
  const uses = records.filter((it) => it.kind === 'allocation' || it.kind === 'announcement')
  const covered = mergedRanges([...origins.map((it) => it.range), ...filed])
  for (const { kind, range } of uses) {
    if (kind === 'allocation' && !covered.some((it) => holds(it, bounds(range)))) {
      throw regulatorError('regulator.ip-without-source', { range: `${range.from}-${range.to}` })
    }
  }
  return [origins, uses].filter((it) => it.length > 0).map((them) => ({ requester, added: addedIps(them) }))
}

const addedIps = (records: readonly IpRecord[]): AddedIps => ({
  ...tableOf(
    'sources',
    records.flatMap((it) => (it.kind === 'source' ? [added(it)] : [])),
  ),
  ...tableOf(
    'allocations',
    records.flatMap((it) => (it.kind === 'allocation' ? [added(it)] : [])),
  ),
  ...tableOf(
    'announcements',
    records.flatMap((it) => (it.kind === 'announcement' ? [added(it)] : [])),
  ),
  ...tableOf(
    'own',
    records.flatMap((it) => (it.kind === 'own' ? [added(it)] : [])),
  ),
})

/** Filed ranges as they shall be. Throws `regulator.id-missing`. */
export const changedIps = (records: readonly IpRecord[]): ChangedIps => ({
  ...tableOf(
    'sources',
    records.flatMap((it) => (it.kind === 'source' ? [changed(it)] : [])),
  ),
  ...tableOf(
    'allocations',
    records.flatMap((it) => (it.kind === 'allocation' ? [changed(it)] : [])),
  ),
  ...tableOf(
    'own',
    records.flatMap((it) => (it.kind === 'own' ? [changed(it)] : [])),
  ),
  ...tableOf(
    'announcements',
    records.flatMap((it) => (it.kind === 'announcement' ? [changed(it)] : [])),
  ),
})

/** Filed ranges that are no more. Throws `regulator.id-missing`. */
export const deletedIps = (records: readonly IpRecord[]): DeletedIps => ({
  ...tableOf('sources', records.filter((it) => it.kind === 'source').map(regulatorIdOf)),
  ...tableOf('allocations', records.filter((it) => it.kind === 'allocation').map(regulatorIdOf)),
  ...tableOf('own', records.filter((it) => it.kind === 'own').map(regulatorIdOf)),
  ...tableOf('announcements', records.filter((it) => it.kind === 'announcement').map(regulatorIdOf)),
})

const tableOf = <Key extends string, One>(key: Key, rows: One[]): { [It in Key]?: One[] } =>
  (rows.length > 0 ? { [key]: rows } : {}) as { [It in Key]?: One[] }

interface OwnRecord<Details> {
  details: Details
  range: IpRange
  ownId: bigint
  regulatorId?: bigint
}

const added = <Details extends object>({ details, range, ownId }: OwnRecord<Details>) => ({
  ...details,
  ...bounds(range),
  id: ownId,
})

const changed = <Details extends object>(it: OwnRecord<Details>) => ({
  ...it.details,
  ...bounds(it.range),
  regulatorId: regulatorIdOf(it),
})

function regulatorIdOf({ ownId, regulatorId }: { ownId: bigint; regulatorId?: bigint }): bigint {
  if (regulatorId === undefined) throw regulatorError('regulator.id-missing', { path: `ip ${ownId}` })
  return regulatorId
}

interface Bounds {
  from: number
  to: number
}

/** What is no IPv4 address becomes 0, which most tables refuse by its place. */
const bounds = ({ from, to }: IpRange): Bounds => ({ from: parseIpv4(from) ?? 0, to: parseIpv4(to) ?? 0 })

const holds = (outer: Bounds, inner: Bounds) => outer.from <= inner.from && inner.to <= outer.to

/** Neighbours are one range: an allocation may lie in two sources. */
function mergedRanges(ranges: readonly IpRange[]): Bounds[] {
  const merged: Bounds[] = []
  for (const range of ranges.map(bounds).toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1)
    if (last && range.from <= last.to + 1) last.to = Math.max(last.to, range.to)
    else merged.push({ ...range })
  }
  return merged
}

/** What became of one IP record. */
export interface IpResult {
  kind: IpRecordKind
  /** 1 added, 2 changed, 3 deleted. */
  operation: number
  ownId?: bigint
  /** Absent when something new was refused. */
  regulatorId?: bigint
  /** Whether the only code is that of success. */
  filed: boolean
  codes: { code: number; description: string; conflicts: IpRange[] }[]
}

const succeeded = 2998

/** Results of IP filings, each with the record it is about. */
export const ipResultsOf = ({ sources, allocations, announcements, own }: IpResults): IpResult[] => [
  ...sources.map((it) => ipResult('source', it)),
  ...allocations.map((it) => ipResult('allocation', it)),
  ...announcements.map((it) => ipResult('announcement', it)),
  ...own.map((it) => ipResult('own', it)),
]

const ipResult = (
  kind: IpRecordKind,
  { codes, operation, id, regulatorId }: IpResults['sources'][number],
): IpResult => ({
  kind,
  operation,
  ...(id !== undefined && { ownId: id }),
  ...(regulatorId !== undefined && { regulatorId }),
  filed: codes.every((it) => it.code === succeeded),
  codes: codes.map(({ code, description, related }) => ({
    code,
    description,
    conflicts: related.map(({ from, to }) => ({ from: formatIpv4(from), to: formatIpv4(to) })),
  })),
})

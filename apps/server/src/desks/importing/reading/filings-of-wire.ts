import { domainKey, formatIpv4, parseFilingNumber, type ServiceKind } from '@openbeian/filing'
import {
  type CodeTables,
  decodeDownload,
  filingFromWire,
  gbkDecode,
  type PublishedFiling,
  v30,
} from '@openbeian/regulator'
import { type Assembled, type FilingOfFile, withoutDoubles } from './assemble.ts'
import type { Findings } from './report-findings.ts'

export type WireFile = { ok: true; block: 'BASJ' | 'SJTB'; assembled: Assembled } | { ok: false; at: string }

/** What an administration published (BASJ) or holds (SJTB), as it stands in a file; accesses of these ids are ours. */
export function filingsOfWire(
  bytes: Uint8Array,
  { codes, ispIds, findings }: { codes: CodeTables; ispIds: readonly string[]; findings: Findings },
): WireFile {
  const read = decodeDownload(v30, textOf(Buffer.from(bytes)))
  if (!read.ok) {
    const [fault] = read.faults
    return { ok: false, at: `${fault?.path ?? ''} ${fault?.reason ?? ''}`.trim() }
  }
  const published = read.value.icp?.published
  const synchronised = read.value.synchronisation?.icp
  const block = published ? 'BASJ' : 'SJTB'
  const all: readonly PublishedFiling[] =
    published ??
    (synchronised ?? []).map((it) => ({
      ...it,
      // a synchronisation may leave the languages out
      services: it.services.map((service) => ({ ...service, languages: service.languages ?? [] })),
    }))
  if (all.length === 0) return { ok: false, at: 'DownloadData' }
  const filings = all.map((it, index) => filingOfWire(it, { codes, ispIds, block, row: index + 1 }))
  return {
    ok: true,
    block,
    assembled: { customers: [], filings: withoutDoubles(filings, findings), total: all.length },
  }
}

/** A document says GBK and may be UTF-8 all the same. */
function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return gbkDecode(bytes)
  }
}

function filingOfWire(
  { subject, services: all }: PublishedFiling,
  { codes, ispIds, block, row }: { codes: CodeTables; ispIds: readonly string[]; block: string; row: number },
): FilingOfFile {
  const services = all.map((service) => ({
    ...service,
    access: service.access.toSorted((one, other) => (one.regulatorId < other.regulatorId ? -1 : 1)),
  }))
  const isOwn = (provider: bigint) => ispIds.includes(String(provider))
  const own = services.map((it) => ({ ...it, access: it.access.filter(({ provider }) => isOwn(provider)) }))
  const picture = filingFromWire({ subject, services: own }, codes)
  return {
    sheet: block,
    row,
    customer: '',
    filing: {
      regulatorId: String(subject.regulatorId),
      number: subject.filingNumber ?? '',
      subject: picture.subject,
      services: services.flatMap((service, index) => {
        const known = picture.services[index]
        const { regulatorId, filingNumber: number = '' } = service
        if (!known) return []
        return {
          regulatorId: String(regulatorId),
          number,
          service: { ...known, kind: kindOf(number) },
          domains: service.domains.map((it) => ({ regulatorId: String(it.regulatorId), name: domainKey(it.name) })),
          accesses: service.access.map((it) => ({
            regulatorId: String(it.regulatorId),
            ...(!isOwn(it.provider) && { provider: String(it.provider) }),
            ips: it.ips.map((ip) => ({
              from: formatIpv4(ip.from),
              to: formatIpv4(ip.to),
              regulatorId: String(ip.regulatorId),
            })),
          })),
        }
      }),
    },
  }
}

/** V3.0 publishes no kind: its number tells. */
function kindOf(number: string): ServiceKind {
  const parsed = parseFilingNumber(number)
  return (parsed.valid && 'serviceType' in parsed ? parsed.serviceType : undefined) ?? 'website'
}

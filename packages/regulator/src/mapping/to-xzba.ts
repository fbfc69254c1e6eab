import {
  type Certificate,
  type Filing,
  FilingError,
  type MaterialKind,
  type MaterialOwner,
  type Person,
  parseIpv4,
  type Service,
  type Subject,
} from '@openbeian/filing'
import type { CodeRow, CodeTables } from '../codes/code-tables.ts'
import type { NewFiling, WireAttachment } from '../wire/upload/xzba.ts'

/** A file to be reported with a filing; the bytes are within the dialect's limits already. */
export interface Attachment {
  kind: MaterialKind
  about: MaterialOwner
  format: 'jpeg' | 'png' | 'pdf'
  bytes: Buffer
  /** For `pre-approval`: which of the service's approvals it shows, the first when left out. */
  approval?: number
}

export interface ToXzba {
  filing: Filing
  /** The provider's own ids, by the paths of `idPaths(filing)`. */
  ids: ReadonlyMap<string, bigint>
  codes: CodeTables
  attachments: readonly Attachment[]
  filingMode: 'self' | 'on-behalf'
}

/**
 * A first filing as the administration wants it; what its schema then refuses is in `faultsOfUpload`.
 * Throws `regulator.id-missing` and `regulator.code-missing`.
 */
export function toXzba({ filing, ids, codes, attachments, filingMode }: ToXzba): NewFiling {
  const idAt = (path: string): bigint => {
    const id = ids.get(path)
    if (id === undefined) throw new FilingError('regulator.id-missing', { path })
    return id
  }
  const isApproval = (it: Attachment) => it.kind === 'pre-approval'
  return {
    subject: {
      id: idAt('subject'),
      ...subjectOf(filing.subject, codes),
      filingMode: filingMode === 'self' ? 0 : 1,
    },
    services: filing.services.map((service, index) => {
      const at: MaterialOwner = `services.${index}`
      const scans = attachments.filter((it) => isApproval(it) && it.about === at)
      return serviceOf(service, { at, idAt, codes, scans })
    }),
    attachments: attachments.filter((it) => !isApproval(it)).map((it) => attachmentOf(it, idAt, codes)),
  }
}

function subjectOf(subject: Subject, codes: CodeTables): Omit<NewFiling['subject'], 'id' | 'filingMode'> {
  const { name, nature, investor, region, address, certificate, principal, remark } = subject
  return {
    name,
    ...(nature && { nature: idIn('natures', codes.natures, nature) }),
    ...(investor && { investor }),
    address: {
      province: Number(region.province),
      city: Number(region.city),
      ...(region.county && { county: Number(region.county) }),
      ...(address && { street: address }),
    },
    certificate: {
      type: certificateTypeOf(certificate, codes),
      number: certificate.number,
      address: certificate.address,
    },
    principal: personOf(principal, codes),
    ...(remark && { remark }),
  }
}

interface ServiceContext {
  at: string
  idAt: (path: string) => bigint
  codes: CodeTables
  scans: Attachment[]
}

function serviceOf(service: Service, { at, idAt, codes, scans }: ServiceContext): NewFiling['services'][number] {
  const approvals = service.preApprovals.map(({ category, number }, index) => ({
    category,
    number,
    scans: scans.filter((it) => (it.approval ?? 0) === index).map((it) => it.bytes.toString('base64')),
  }))
  return {
    id: idAt(at),
    name: service.name,
    ...(approvals.length > 0 && { approvals }),
    contents: service.contents,
    languages: service.languages,
    domains: service.domains.map(({ name }, index) => ({ id: idAt(`${at}.domains.${index}`), name })),
    access: service.access.map(({ locations, modes, ips }, index) => ({
      id: idAt(`${at}.access.${index}`),
      locations,
      modes,
      ips: ips.map(({ from, to }, ip) => ({
        id: idAt(`${at}.access.${index}.ips.${ip}`),
        // What is no IPv4 address becomes 0, which the schema refuses by its place.
        from: parseIpv4(from) ?? 0,
        to: parseIpv4(to) ?? 0,
      })),
    })),
    manager: { ...personOf(service.manager, codes), name: service.manager.name },
    ...(service.homeUrl && { homeUrl: service.homeUrl }),
    ...(service.remark && { remark: service.remark }),
  }
}

/** V3.0 has no place for an emergency phone: it goes with the mobile, as the schema joins several. */
function personOf(person: Person, codes: CodeTables): NewFiling['subject']['principal'] {
  const { name, mobile, emergencyPhone, landline, email, certificate } = person
  const phones = [...new Set([mobile, emergencyPhone].filter((it) => it !== ''))]
  return {
    ...(name && { name }),
    ...(landline && { landline }),
    mobile: phones.join(';'),
    email,
    ...(certificate.type && { certificateType: certificateTypeOf(certificate, codes) }),
    ...(certificate.number && { certificateNumber: certificate.number }),
  }
}

function attachmentOf(it: Attachment, idAt: (path: string) => bigint, codes: CodeTables): WireAttachment {
  return {
    format: idIn('attachmentFormats', codes.attachmentFormats, it.format),
    purpose: idIn('attachmentPurposes', codes.attachmentPurposes, it.kind),
    content: it.bytes.toString('base64'),
    owner: { kind: it.about === 'subject' ? 1 : 2, id: idAt(it.about) },
  }
}

const certificateTypeOf = ({ type }: Certificate, codes: CodeTables): number =>
  idIn('certificateTypes', codes.certificateTypes, type)

/** A delivered table may lack a row that the filing knows. */
function idIn(table: string, rows: Partial<Record<string, CodeRow>>, value: string): number {
  const row = rows[value]
  if (!row) throw new FilingError('regulator.code-missing', { table, value })
  return row.id
}

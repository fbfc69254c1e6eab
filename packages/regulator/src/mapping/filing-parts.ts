import {
  asciiDomain,
  type Certificate,
  type IpRange,
  type MaterialKind,
  type MaterialOwner,
  materialKinds,
  type Person,
  parseIpv4,
  purposeOf,
  reportedNameOf,
  reportedSubject,
  type Service,
  type Subject,
  tidyPhone,
} from '@openbeian/filing'
import type { CodeRow, CodeTables } from '../codes/code-tables.ts'
import { regulatorError } from '../regulator.errors.ts'
import { isInGbk } from '../seal/gbk.ts'
import { reportedHomeUrl } from './reported-domain.ts'

/** A file to be reported with a filing; the bytes are within the dialect's limits already. */
export interface Attachment {
  kind: MaterialKind
  about: MaterialOwner
  format: 'jpeg' | 'png' | 'pdf'
  bytes: Buffer
  /** For `pre-approval`: which of the service's approvals it shows, the first when left out. */
  approval?: number
}

/** What every block says of a subject. */
export function subjectParts(subject: Subject, codes: CodeTables) {
  const { name, nature, investor, region, address, certificate, principal, remark } = reportedSubject(subject, isInGbk)
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
    principal: personParts(principal, codes),
    ...(remark && { remark }),
  }
}

/** What every block says of a service, without ids, domains and access. */
export function serviceParts(
  service: Service,
  at: MaterialOwner,
  attachments: readonly Attachment[],
  codes: CodeTables,
) {
  const scans = attachments.filter((it) => isApproval(it) && it.about === at)
  const approvals = service.preApprovals.map(({ category, number }, index) => ({
    category,
    number,
    scans: scans.filter((it) => (it.approval ?? 0) === index).map((it) => it.bytes.toString('base64')),
  }))
  return {
    name: service.name,
    ...(approvals.length > 0 && { approvals }),
    contents: service.contents,
    manager: { ...personParts(service.manager, codes), name: reportedNameOf(service.manager, isInGbk) },
    ...(service.homeUrl && { homeUrl: reportedHomeUrl(service.homeUrl) }),
    ...(service.remark && { remark: service.remark }),
  }
}

/** V3.0 has no place for an emergency phone: it goes with the mobile, as the schema joins several. */
function personParts(person: Person, codes: CodeTables) {
  const { mobile, emergencyPhone, landline, email, certificate } = person
  const name = reportedNameOf(person, isInGbk)
  const phones = [...new Set([mobile, emergencyPhone].map(tidyPhone).filter((it) => it !== ''))]
  return {
    ...(name && { name }),
    ...(landline && { landline: tidyPhone(landline) }),
    mobile: phones.join(';'),
    // name servers know the host by its other spelling, and every administration takes that
    email: asciiEmail(email),
    ...(certificate.type && { certificateType: certificateTypeOf(certificate, codes) }),
    ...(certificate.number && { certificateNumber: certificate.number }),
  }
}

const asciiEmail = (email: string): string =>
  email
    .split('@')
    .map((part, at) => (at === 1 ? asciiDomain(part) : part))
    .join('@')

/** What is no IPv4 address becomes 0, which the schema refuses by its place. */
export const rangeParts = ({ from, to }: IpRange) => ({ from: parseIpv4(from) ?? 0, to: parseIpv4(to) ?? 0 })

/** Scans of approvals travel inside their service, all else as a file of its own. */
const isApproval = (it: Attachment) => materialKinds[it.kind].reportedIn === 'service'
export const separateFiles = (attachments: readonly Attachment[]) => attachments.filter((it) => !isApproval(it))

export const fileParts = (it: Attachment, codes: CodeTables) => ({
  format: idIn('attachmentFormats', codes.attachmentFormats, it.format),
  purpose: idIn('attachmentPurposes', codes.attachmentPurposes, purposeOf(it.kind)),
  content: it.bytes.toString('base64'),
})

/** `Ssdxlx`: 1 subject, 2 service. */
export const ownerKind = (about: MaterialOwner) => (about === 'subject' ? 1 : 2)

const certificateTypeOf = ({ type }: Certificate, codes: CodeTables): number =>
  idIn('certificateTypes', codes.certificateTypes, type)

/** A delivered table may lack a row that the filing knows. */
function idIn(table: string, rows: Partial<Record<string, CodeRow>>, value: string): number {
  const row = rows[value]
  if (!row) throw regulatorError('regulator.code-missing', { table, value })
  return row.id
}

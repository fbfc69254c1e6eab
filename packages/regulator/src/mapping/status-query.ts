import type { CertificateType, SubjectNature } from '@openbeian/filing'
import type { BeianStatusRequest } from '../soap/call.ts'
import { reportedDomain } from './reported-domain.ts'

/** What `isp_querybeianstatus` can be asked of; other certificates it has no number for. */
const certificateQueries: Partial<Record<CertificateType, number>> = {
  'business-licence': 1,
  'resident-id': 2,
  'institution-certificate': 4,
  'military-code': 5,
  'social-organisation-certificate': 6,
  passport: 7,
  'officer-id': 8,
  'tw-travel-permit': 11,
}

/** Organisation codes are asked for by whose they are; the document names no number for those of enterprises. */
const organisationCodeQueries: Partial<Record<SubjectNature, number>> = {
  'public-institution': 3,
  government: 9,
  'social-organisation': 10,
}

/** The question about a domain, spelled as it is reported. */
export const statusQueryOfDomain = (name: string): BeianStatusRequest => ({ type: 0, value: reportedDomain(name) })

/** The question about a sponsor; undefined where the interface has none for such a certificate. */
export function statusQueryOfSponsor(
  nature: SubjectNature | '',
  { type, number }: { type: CertificateType | ''; number: string },
): BeianStatusRequest | undefined {
  const query =
    type === 'organisation-code' ? nature && organisationCodeQueries[nature] : type && certificateQueries[type]
  return query ? { type: query, value: number } : undefined
}

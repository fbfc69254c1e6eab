import type { FieldPath } from './field-path.ts'
import type { CertificateType, Filing, Subject } from './filing.ts'

/** How a field is hidden. */
export type Sensitivity = 'identifier' | 'phone' | 'email' | 'secret'

export interface SensitiveField {
  path: FieldPath
  sensitivity: Sensitivity
}

/** What identifies or reaches a person, below the person's own path. */
const ofPerson = {
  'certificate.number': 'identifier',
  mobile: 'phone',
  emergencyPhone: 'phone',
  landline: 'phone',
  email: 'email',
} as const satisfies Record<string, Sensitivity>

/** Certificates a unit has; their numbers are published by the registries. */
const publicCertificates: readonly (CertificateType | '')[] = [
  'business-licence',
  'organisation-code',
  'institution-certificate',
  'social-organisation-certificate',
]

/** Every field of this filing that is masked until somebody with the right asks to see it. */
export const sensitiveFields = ({ subject, services, filed }: Filing): SensitiveField[] => [
  ...(filed ? [{ path: 'filed.password', sensitivity: 'secret' as const }] : []),
  ...(isPublic(subject) ? [] : [{ path: 'subject.certificate.number', sensitivity: 'identifier' as const }]),
  ...personFields('subject.principal'),
  ...services.flatMap((_, index) => personFields(`services.${index}.manager`)),
]

export const sensitivePaths = (filing: Filing): FieldPath[] => sensitiveFields(filing).map((it) => it.path)

/** What is shown to nobody, whatever the reason. */
export const isSecret = (filing: Filing, path: FieldPath): boolean =>
  sensitiveFields(filing).some((it) => it.sensitivity === 'secret' && it.path === path)

/** In doubt, as long as nature or certificate are not chosen, the number is a person's. */
const isPublic = ({ nature, certificate }: Subject): boolean =>
  nature !== '' && nature !== 'individual' && publicCertificates.includes(certificate.type)

const personFields = (person: FieldPath): SensitiveField[] =>
  Object.entries(ofPerson).map(([field, sensitivity]) => ({ path: `${person}.${field}`, sensitivity }))

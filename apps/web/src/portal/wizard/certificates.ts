import type { CodeTables } from '@openbeian/contract'
import type { CertificateType, SubjectNature } from '@openbeian/filing'

/** The certificates a sponsor of this nature may use, in the order of the administration's table. */
export const certificatesOf = (tables: CodeTables, nature: SubjectNature): CertificateType[] =>
  tables.certificateTypes.filter(({ natures }) => natures.includes(nature)).map(({ type }) => type)

/** The certificates of a person. */
export const personalCertificates = (tables: CodeTables): CertificateType[] => certificatesOf(tables, 'individual')

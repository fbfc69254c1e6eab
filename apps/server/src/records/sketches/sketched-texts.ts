import { bandsOf, type FieldPath, type Filing, type Service, type Subject } from '@openbeian/filing'
import type { Cipher } from '../../platform/keys/cipher.ts'
import type { SketchKind } from './sketches.rows.ts'

/** A text that is compared with those of others, where it stands, and the service it is of. */
export interface SketchedText {
  kind: SketchKind
  at: FieldPath
  text: string
  service?: number
}

/** Names of natural persons are not compared, nor are texts of three letters. */
export const textsOfSubject = ({ nature, name, address }: Subject): SketchedText[] => [
  ...(nature === 'individual' ? [] : [{ kind: 'sponsor-name' as const, at: 'subject.name', text: name }]),
  { kind: 'address', at: 'subject.address', text: address },
]

export const textsOfService = ({ name, remark }: Service, service: number): SketchedText[] => [
  { kind: 'service-name', at: `services.${service}.name`, text: name, service },
  { kind: 'remark', at: `services.${service}.remark`, text: remark, service },
]

export const textsOf = ({ subject, services }: Filing): SketchedText[] => [
  ...textsOfSubject(subject),
  ...services.flatMap(textsOfService),
]

/** Its words as keyed hashes of eight bytes, as PostgreSQL writes numbers. */
export const bandKeys = (cipher: Cipher, { kind, text }: Pick<SketchedText, 'kind' | 'text'>): string[] =>
  bandsOf(text).map((band) => String(cipher.blindIndex(`sketch-${kind}`, band).readBigInt64BE()))

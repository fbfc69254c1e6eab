import { type Filing, idSides, type Material } from '@openbeian/filing'
import type { Cipher } from '../../platform/keys/cipher.ts'

/** Changes whenever a person, a certificate or a picture of one changes; keyed, so that it gives no number away. */
export function identityFingerprint(
  cipher: Cipher,
  { subject, services }: Filing,
  materials: readonly Material[],
): Buffer {
  const persons = [subject.principal, ...services.map((it) => it.manager)].map(({ name, certificate }) => [
    name,
    certificate.type,
    certificate.number,
    certificate.validFrom,
    certificate.validTo,
  ])
  const pictures = materials
    .filter(({ kind }) => idSides.some((side) => side === kind))
    .map(({ about, kind, id }) => `${about} ${kind} ${id}`)
    .sort()
  return cipher.blindIndex('identity-mark', JSON.stringify({ persons, pictures }))
}

import type { Filing, MaterialOwner, Person } from '@openbeian/filing'
import type { Cipher } from '../../platform/keys/cipher.ts'
import { identityError } from './identity.errors.ts'

/** Somebody whom an order names, once, however many places they hold. */
export interface FacePerson {
  /** Another name or certificate is another person. */
  key: Buffer
  name: string
  mobile: string
  places: [MaterialOwner, ...MaterialOwner[]]
}

/** 主体负责人 and the 服务负责人, as far as they are filled in. */
export function facePersons(cipher: Cipher, { subject, services }: Filing): FacePerson[] {
  const places: [MaterialOwner, Person][] = [
    ['subject', subject.principal],
    ...services.map(({ manager }, n): [MaterialOwner, Person] => [`services.${n}`, manager]),
  ]
  const persons: FacePerson[] = []
  for (const [place, { name, certificate, mobile }] of places) {
    if (name.trim() === '' || certificate.number.trim() === '') continue
    const key = cipher.blindIndex('face-person', JSON.stringify([name.trim(), certificate.type, certificate.number]))
    const known = persons.find((it) => it.key.equals(key))
    if (known) known.places.push(place)
    else persons.push({ key, name: name.trim(), mobile: mobile.trim(), places: [place] })
  }
  return persons
}

/** Throws `faces.person-unknown`. */
export function getFacePerson(cipher: Cipher, filing: Filing, about: MaterialOwner): FacePerson {
  const person = facePersons(cipher, filing).find((it) => it.places.includes(about))
  if (!person) throw identityError('faces.person-unknown', { about })
  return person
}

/** The certificate of the person at a place. */
export const certificateAt = ({ subject, services }: Filing, about: MaterialOwner): Person['certificate'] =>
  about === 'subject'
    ? subject.principal.certificate
    : (services[Number(about.slice('services.'.length))]?.manager ?? subject.principal).certificate

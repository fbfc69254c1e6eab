import type { Filing, Service, Subject } from '@openbeian/filing'
import { hostOf, normaliseAppKey } from '@openbeian/rules'
import type { Cipher } from '../../platform/keys/cipher.ts'
import type { FiledKeyKind } from './registry.rows.ts'

export interface FiledKey {
  kind: FiledKeyKind
  key: Buffer
}

/** Something of a filing that others may have filed too, as it was typed. */
export interface TypedKey {
  kind: FiledKeyKind
  value: string
}

/** What of a subject is compared with others. */
const typedOfSubject = ({ principal }: Pick<Subject, 'principal'>): TypedKey[] => [
  { kind: 'mobile', value: principal.mobile },
  { kind: 'principal', value: principal.certificate.number },
]

const typedOfService = ({ manager, homeUrl, remark, app }: Service): TypedKey[] => [
  { kind: 'mobile', value: manager.mobile },
  { kind: 'manager', value: manager.certificate.number },
  { kind: 'home-host', value: hostOf(homeUrl) ?? '' },
  { kind: 'remark', value: remark },
  ...(app?.platforms ?? []).map(({ fingerprint }) => ({ kind: 'app-key' as const, value: fingerprint })),
]

/** What of a filing is compared with others, each once. */
export function typedOf({ subject, services }: Filing): TypedKey[] {
  const all = [...typedOfSubject(subject), ...services.flatMap(typedOfService)]
  return [...new Map(all.filter(isSaid).map((it) => [`${it.kind} ${it.value}`, it])).values()]
}

const isSaid = ({ kind, value }: TypedKey): boolean => normalised[kind](value) !== ''

const withoutSpaces = (text: string): string => text.replace(/\s/g, '')

/** The same thing typed in two ways has one key. */
const normalised: Record<FiledKeyKind, (value: string) => string> = {
  mobile: withoutSpaces,
  principal: (number) => withoutSpaces(number).toUpperCase(),
  manager: (number) => withoutSpaces(number).toUpperCase(),
  'home-host': (host) => host.toLowerCase(),
  remark: (text) => text.trim(),
  'app-key': (text) => normaliseAppKey(text).toUpperCase(),
}

/** The keyed hash stored instead of a value, so that the table shows no mobile or number. */
export const filedKey = (cipher: Cipher, { kind, value }: TypedKey): Buffer =>
  cipher.blindIndex(`filed-${kind}`, normalised[kind](value))

const keysOf = (cipher: Cipher, typed: TypedKey[]): FiledKey[] =>
  typed.filter(isSaid).map((it) => ({ kind: it.kind, key: filedKey(cipher, it) }))

export const keysOfSubject = (cipher: Cipher, subject: Subject): FiledKey[] => keysOf(cipher, typedOfSubject(subject))
export const keysOfService = (cipher: Cipher, service: Service): FiledKey[] => keysOf(cipher, typedOfService(service))

/** Kinds of fields for which reviewers mostly have the same things to say. */
export type PresetKind =
  | 'any'
  | 'name'
  | 'certificateNumber'
  | 'validity'
  | 'phone'
  | 'address'
  | 'domain'
  | 'access'
  | 'material'
  | 'whole'

const kinds: [pattern: RegExp, kind: PresetKind][] = [
  [/^$/, 'whole'],
  [/\.materials\./, 'material'],
  [/\.domains\./, 'domain'],
  [/\.access\./, 'access'],
  [/\.certificate\.(number|type)$/, 'certificateNumber'],
  [/\.valid(From|To)$/, 'validity'],
  [/\.(mobile|emergencyPhone|landline)$/, 'phone'],
  [/(^|\.)address$/, 'address'],
  [/\.name$/, 'name'],
]

/** What is mostly said of the field at this path. */
export const presetKindOf = (path: string): PresetKind => kinds.find(([pattern]) => pattern.test(path))?.[1] ?? 'any'

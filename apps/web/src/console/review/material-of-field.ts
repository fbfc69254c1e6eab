import type { MaterialView } from '@openbeian/contract'
import { type MaterialKindRow, rowOf } from '@openbeian/filing'

type Fields = keyof MaterialKindRow['comparedWith']

/** The paper on which a field is to be checked, undefined when none of those uploaded tells. */
export function materialOfField(path: string, materials: readonly MaterialView[]): MaterialView | undefined {
  const itself = materials.find(({ about, kind }) => path === `${about}.materials.${kind}`)
  if (itself) return itself
  const service = /^services\.\d+/.exec(path)?.[0]
  const first = (about: string | undefined, fields: Fields) => firstFor(fields, materials, about)

  if (/\.(principal|manager)(\.|$)/.test(path)) {
    const fields = /\.valid(From|To)$/.test(path) ? 'validity' : 'person'
    // the papers of a manager who is the principal lie with the subject
    return first(service ?? 'subject', fields) ?? first('subject', fields)
  }
  if (path.startsWith('subject')) return first('subject', 'subject')
  if (/\.domains(\.|$)/.test(path)) return first(service, 'domain')
  if (/\.preApprovals(\.|$)/.test(path)) return first(service, 'approval')
  return first(service, 'service')
}

function firstFor(fields: Fields, materials: readonly MaterialView[], about: string | undefined) {
  const turnOf = ({ kind }: MaterialView) => rowOf(kind).comparedWith[fields] ?? Number.POSITIVE_INFINITY
  return materials
    .filter((it) => it.about === about && turnOf(it) !== Number.POSITIVE_INFINITY)
    .toSorted((one, other) => turnOf(one) - turnOf(other))[0]
}

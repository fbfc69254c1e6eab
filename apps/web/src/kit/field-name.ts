import { isKeyOf } from '@openbeian/filing'
import { withoutIndexes } from './without-indexes.ts'
import type { FieldWords } from './words/field.ts'

const person = /^(subject\.principal|services\.(\d+)\.manager)(?:\.(.+))?$/
const service = /^services\.(\d+)(?:\.(.+))?$/
const material = /^(subject|services\.\d+)\.materials\.([a-z-]+)$/

/** What stands beside the field: `域名`. */
export function fieldLabel(path: string, words: FieldWords, isIndividual = false): string {
  const [, , kind] = material.exec(path) ?? []
  if (kind) return isKeyOf(words.materials, kind) ? words.materials[kind] : words.parts.materials
  const inPerson = person.exec(path)
  if (inPerson) return at(words.person, inPerson[3]) ?? partName(path, words)
  const inService = service.exec(path)
  if (inService) return at(words.service, inService[2]) ?? partName(path, words)
  const ofOrder: Partial<Record<string, string>> = words.order
  if (ofOrder[path]) return ofOrder[path]
  const inSubject = path.replace(/^subject\.?/, '')
  return (isIndividual && at(words.individual, inSubject)) || at(words.subject, inSubject) || partName(path, words)
}

/** What a list far from the field calls it: `主体负责人 · 手机号码`. */
export function fieldName(path: string, words: FieldWords, isIndividual = false): string {
  const label = fieldLabel(path, words, isIndividual)
  const owners = [serviceOf(path, words), ownerOf(path, words)].filter((it) => it !== undefined && it !== label)
  return [...owners, label].join(words.between)
}

/** The first service goes without: mostly it is the only one. */
function serviceOf(path: string, words: FieldWords): string | undefined {
  const [, nth = '0'] = /^services\.(\d+)/.exec(path) ?? []
  return Number(nth) > 0 ? words.service_(Number(nth) + 1) : undefined
}

function ownerOf(path: string, words: FieldWords): string | undefined {
  if (path.startsWith('subject.principal')) return words.parts.principal
  if (path.startsWith('subject.materials.id-')) return words.parts.principal
  if (/^services\.\d+\.materials\.id-/.test(path)) return words.parts.manager
  if (path.includes('.manager')) return words.parts.manager
  const [, list = '', nth = '0'] = /\.(domains|access|platforms|sdks)\.(\d+)/.exec(path) ?? []
  const nameOf = { domains: words.domain_, access: words.access_, platforms: words.platform_, sdks: words.sdk_ }
  if (Number(nth) > 0 && isKeyOf(nameOf, list)) return nameOf[list](Number(nth) + 1)
  return undefined
}

function partName(path: string, words: FieldWords): string {
  if (path.startsWith('subject.principal')) return words.parts.principal
  if (path.includes('.manager')) return words.parts.manager
  if (path.startsWith('subject.region')) return words.parts.region
  if (path.includes('.domains')) return words.service['domains.#.name']
  if (path.includes('.app.platforms')) return words.parts.platforms
  if (path.includes('.app')) return words.parts.app
  if (path.includes('.miniProgram')) return words.parts.miniProgram
  if (path.includes('.ips')) return words.parts.ips
  if (path.includes('.access')) return words.parts.access
  if (path.startsWith('services')) return words.parts.services
  if (path.startsWith('filed')) return words.parts.filed
  if (path.startsWith('cancellation')) return words.parts.cancellation
  return words.parts.subject
}

const at = (names: Partial<Record<string, string>>, path: string | undefined): string | undefined =>
  path === undefined ? undefined : names[withoutIndexes(path)]

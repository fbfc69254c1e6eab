import type { Filing } from './filing.ts'
import { isRecord } from './narrow.ts'

/** A place in a filing as dotted names and numbers, e.g. `services.0.manager.mobile`. */
export type FieldPath = string

/** What stands at this place, undefined when there is no such place. */
export const valueAt = (filing: Filing, path: FieldPath): unknown =>
  path.split('.').reduce<unknown>((part, name) => (hasPart(part, name) ? part[name] : undefined), filing)

/** The same filing with another value at this place; a place that does not exist is left out, but a field that may be missing is set. */
export const withValueAt = (filing: Filing, path: FieldPath, value: unknown): Filing =>
  replaced(filing, path.split('.'), value) as Filing

const mayBeMissing = ['reportedName', 'reportedInvestor', 'reportedAddress', 'holderRelation']

function replaced(part: unknown, [name, ...rest]: string[], value: unknown): unknown {
  if (name === undefined) return value
  if (rest.length === 0 && mayBeMissing.includes(name) && isRecord(part)) return { ...part, [name]: value }
  if (!hasPart(part, name)) return part
  const changed = replaced(part[name], rest, value)
  return Array.isArray(part) ? part.with(Number(name), changed) : { ...part, [name]: changed }
}

/** Own places only: `__proto__` and `length` are not fields. */
const hasPart = (part: unknown, name: string): part is Record<string, unknown> => {
  if (typeof part !== 'object' || part === null) return false
  return Array.isArray(part) ? /^(0|[1-9]\d*)$/.test(name) && Number(name) < part.length : Object.hasOwn(part, name)
}

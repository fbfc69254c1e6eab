import { isOneOf, isRecord } from '@openbeian/filing'
import type { Rule } from './rule.ts'
import type { Facts, Situation } from './situation.ts'

/** Facts by a name somebody typed or an id: which one was read says nothing. */
const byName: readonly (keyof Facts)[] = [
  'materialFacts',
  'domainFacts',
  'addressFacts',
  'mobileProvinces',
  'readOnMaterials',
]

/** Facts whose own fields are facts. */
const inParts: readonly (keyof Facts)[] = [
  'blacklisted',
  'riskList',
  'registry',
  'codeTables',
  'record',
  'ofOthers',
  'mobiles',
  'company',
  'assessment',
  'identity',
  'sms',
  'review',
  'report',
  'operation',
  'publicSecurity',
  'installation',
]

/**
 * Which facts a rule looks at in this situation, as paths with `*` for names, e.g. `materialFacts.*.isSharp`. What it looks at decides
 * what it looks at next: ask it in every situation that is written of it.
 */
export function factsRead(rule: Rule, situation: Situation): Set<string> {
  const read = new Set<string>()
  rule.judge({ ...situation, facts: watched(situation.facts, read) })
  return read
}

function watched(facts: Facts, read: Set<string>): Facts {
  return watch(facts, (name, value) => {
    if (isOneOf(byName, name)) return watch(isRecord(value) ? value : {}, (_, one) => partOf(`${name}.*`, one, read))
    if (isOneOf(inParts, name)) return isRecord(value) ? fieldsOf(name, value, read) : noted(read, name)
    return noted(read, name, value)
  })
}

/** Something by name that is a fact itself, or has fields that are. */
const partOf = (path: string, value: unknown, read: Set<string>): unknown =>
  isRecord(value) && !Array.isArray(value) ? fieldsOf(path, value, read) : noted(read, path, value)

const fieldsOf = (path: string, value: object, read: Set<string>): object =>
  watch(value, (field, one) => noted(read, `${path}.${field}`, one))

function noted<Value>(read: Set<string>, path: string, value?: Value): Value | undefined {
  read.add(path)
  return value
}

function watch<Value extends object>(value: Value, see: (name: string, value: unknown) => unknown): Value {
  return new Proxy(value, {
    get: (target, name) => {
      const present = Reflect.get(target, name)
      return typeof name === 'string' ? see(name, present) : present
    },
  })
}

import { type Finding, ProviderCard, Setup } from '@openbeian/contract'
import { isRecord } from '@openbeian/filing'
import { wordsOf } from '../../platform/http/shape-words.ts'
import { nearestName } from '../../platform/process/nearest-name.ts'
import { type FieldRule, fieldRules } from './setup-fields.ts'

/** What was read, or all that has to be mended, each with its place and, where we know one, a proposal. */
export type ReadSetup = { setup: Setup; findings?: undefined } | { setup?: undefined; findings: Finding[] }

/** Reads a setup from a file, a page or answers to questions: nothing is left for a second try. */
export function readSetup(value: unknown): ReadSetup {
  const byRule = fieldRules.flatMap((rule) => findingsOf(rule, value))
  const told = new Set(byRule.map(({ at }) => at))
  const { success, data, error } = Setup.safeParse(value)
  const ofShape = success ? [] : error.issues.flatMap((it) => findingsOfShape(it, value))
  const findings = [...byRule, ...ofShape.filter(({ at }) => !told.has(at))]
  if (!success || findings.length > 0) return { findings: findings.slice(0, maxFindings) }
  return { setup: data }
}

/** The same of a provider that is there, at the places of its card. */
export function readCard(
  value: unknown,
): { card: ProviderCard; findings?: undefined } | { card?: undefined; findings: Finding[] } {
  const before = 'provider.'
  const byRule = fieldRules
    .filter(({ at }) => at.startsWith(before))
    .flatMap((rule) => findingsOf(rule, { provider: value }))
    .map((it) => ({ ...it, at: it.at.slice(before.length) }))
  const told = new Set(byRule.map(({ at }) => at))
  const { success, data, error } = ProviderCard.safeParse(value)
  const ofShape = success ? [] : error.issues.flatMap((it) => findingsOfShape(it, value))
  const findings = [...byRule, ...ofShape.filter(({ at }) => !told.has(at))]
  if (!success || findings.length > 0) return { findings: findings.slice(0, maxFindings) }
  return { card: data }
}

const maxFindings = 100

function findingsOf({ at, fits, propose, message, whatToDo }: FieldRule, value: unknown): Finding[] {
  return textsAt(value, at.split('.'))
    .filter(([, text]) => text.trim() !== '' && !fits(text.trim()))
    .map(([place, text]) => {
      const proposed = propose(text)
      const isGood = proposed !== undefined && proposed !== text && fits(proposed)
      const finding = { rule: 'setup.form', severity: 'blocks', at: place, message, whatToDo } as const
      return { ...finding, ...(isGood && { proposed }) }
    })
}

/** The texts at a path, each with its whole place. */
function textsAt(value: unknown, [step, ...rest]: readonly string[], before = ''): [place: string, text: string][] {
  if (step === undefined) return typeof value === 'string' ? [[before.slice(1), value]] : []
  if (step === '*') return Array.isArray(value) ? value.flatMap((it, at) => textsAt(it, rest, `${before}.${at}`)) : []
  return isRecord(value) ? textsAt(value[step], rest, `${before}.${step}`) : []
}

type Issue = NonNullable<ReturnType<typeof Setup.safeParse>['error']>['issues'][number]

/** A key nobody asked for is told at its own place, with the one that was probably meant. */
function findingsOfShape(issue: Issue, value: unknown): Finding[] {
  const at = issue.path.join('.')
  const finding = { rule: 'setup.shape', severity: 'blocks', ...wordsOf(issue) } as const
  if (issue.code !== 'unrecognized_keys') return [{ ...finding, at }]
  const given = issue.path.reduce<unknown>((it, step) => (isRecord(it) ? it[String(step)] : undefined), value)
  return issue.keys.map((key) => {
    const taken = isRecord(given) ? Object.keys(given) : []
    const meant = nearestName(
      key,
      knownKeys.filter((it) => !taken.includes(it)),
    )
    return { ...finding, at: at === '' ? key : `${at}.${key}`, ...(meant && { proposed: meant }) }
  })
}

const knownKeys = [
  ...['provider', 'administrator', 'channels', 'name', 'code', 'licence', 'provinces', 'contact', 'publicUrl'],
  ...['hosts', 'phone', 'email', 'login', 'administration', 'ispId', 'baseUrl', 'userName', 'password', 'key', 'iv'],
  'lastSequence',
]

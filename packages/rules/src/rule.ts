import type { Filing, IsoDate, MaterialKind, RegionCode, Subject } from '@openbeian/filing'
import type { About } from './parts.ts'
import type { Occasion, OrderStep, Situation } from './situation.ts'
import type { SourceId } from './sources.ts'
import { fillIn, ownValue, placeholdersOf, type Text, type Values, withoutWords } from './text.ts'

export type Severity = 'blocks' | 'warns' | 'informs'

/** The document that asks for a rule, and where it was read. */
export interface Basis {
  document: string
  /** Only when somebody has read it there, or in a quotation where the source says `quotedBy`. */
  article?: string
  /** The administration's answer code for this fault. */
  code?: number
  source: SourceId | readonly SourceId[]
  year: number
  confidence: 'high' | 'medium' | 'low'
}

/** Since when a rule is asked for: a day, or the year of the source that mentions it. */
export type Since = ({ effectiveFrom: IsoDate } | { since: { unknown: true; sourceYear: number } }) & {
  /** The last day it counts. */
  effectiveTo?: IsoDate
}

/** `unknown`: a fact it needs is missing. That is never "fine". */
export type Answer = boolean | 'unknown'

/** What a rule is asked with, beside the part: the situation, the subject, and what the part belongs to. */
type RuleContext<Owner> = Situation & { subject: Subject; province: RegionCode; once: Once } & Owner

/** What is made of the whole filing, made once for all its parts: comparing each with each takes the square of them. */
export type Once = <Made>(make: (filing: Filing) => Made) => Made

type FieldOf<Part> = {
  [Key in keyof Part & string]-?: NonNullable<Part[Key]> extends string | number | boolean | readonly unknown[]
    ? Key
    : Key | `${Key}.${FieldOf<NonNullable<Part[Key]>>}`
}[keyof Part & string]

/** What a rule can belong to. */
export const scopes = [
  'order',
  'subject',
  'person',
  'contact',
  'name',
  'remark',
  'service',
  'domain',
  'access',
  'resource',
  'preapproval',
  'material',
  'liveness',
  'sms',
  'app',
  'miniprogram',
  'report',
  'review',
  'compliance',
  'public-security',
  'security',
  'blacklist',
  'province',
] as const
export type Scope = (typeof scopes)[number]

interface RuleHeader {
  id: string
  scope: Scope
  /** Why a doubtful rule is off until a provider switches it on. */
  off?: Text
  /** Id of the check in the field's catalogue that this rule was drawn from. */
  check?: string
  /** Why other rules were drawn from the same check; the provinces of one demand need not say it. */
  checkShared?: string
  basis: Basis
  /** What another source says instead, or what is doubtful. */
  note?: Text
  appliesTo: readonly Occasion[]
  /** Asked only when an order takes this step; left out: of what the applicant hands in. */
  step?: OrderStep
  /** The finding is about the whole order, even if the order does not ask for the field it points at. */
  ofOrder?: true
  /** Who is told of a finding; left out: everybody. `provedContact`: applicants, once the mobile of that person is confirmed by a code. */
  toldTo?: 'staff' | 'provedContact'
  /** Only for subjects of this province. */
  province?: RegionCode
  severity: Severity
  /** May hold `{words}`: fields of the part, or named `values`. */
  message: Text
  whatToDo: Text
}

export type RuleDefinition<Part, Owner> = RuleHeader &
  Since & {
    about: About<Part, Owner>
    /** The field inside the part that a finding points at; the part itself where it is left out. */
    at?: FieldOf<Part> | `materials.${MaterialKind}`
    /** The rule has nothing to say of a part for which this is false. */
    when?: (part: Part, around: RuleContext<Owner>) => boolean
    holds: (part: Part, around: RuleContext<Owner>) => Answer
    values?: (part: Part, around: RuleContext<Owner>) => Values
    /** The value that was most probably meant, to be taken over into the field at which the finding points. */
    propose?: (part: Part, around: RuleContext<Owner>) => string | undefined
  }

export interface Finding {
  rule: string
  severity: Severity
  /** Dotted path of the field, e.g. `services.0.domains.1.name`. */
  at: string
  message: Text
  whatToDo: Text
  basis: Basis
  values: Values
  /** The value to take over at this place; offered, never stored unasked. */
  proposed?: string
}

/** A rule that could not be judged because of a mistake in the rule; this is not a pass. */
export interface Bug {
  kind: 'bug'
  rule: string
  at: string
  reason: string
}

export interface Unknown {
  rule: string
  severity: Severity
  at: string
}

export type Verdict =
  | { kind: 'holds' }
  | { kind: 'broken'; finding: Finding }
  | { kind: 'unknown'; unknown: Unknown }
  | { kind: 'bug'; bug: Bug }

/** `faults`: where a rule holds, which is nearly everywhere, nothing is said, and nothing made to say it. */
export type Told = 'all' | 'faults'

export type Fault = Exclude<Verdict, { kind: 'holds' }>

/** Parts of a rule a provider may change; what it asks is not among them. */
export interface RuleChanges {
  /** `null` switches it on. */
  off?: Text | null
  severity?: Severity
  effectiveFrom?: IsoDate
  effectiveTo?: IsoDate
  message?: Text
  whatToDo?: Text
}

/** A rule ready to be asked: of every part it is about, one verdict. */
export type Rule = RuleHeader &
  Since & {
    about: string
    words: string[]
    /** The message with the values that no order changes; … stands for the others. */
    title: Text
    /** What other rules of the same evaluation have looked up is not looked up again. */
    judge(situation: Situation, seen?: PlaceCache, told?: Told): readonly Verdict[]
    /** The same demand, switched, dated, worded or weighted otherwise. */
    with(changes: RuleChanges): Rule
  }

/** Makes a rule of its definition. */
export function rule<Part, Owner>(definition: RuleDefinition<Part, Owner>): Rule {
  const { about, at: _at, when: _when, holds: _holds, values: _values, propose: _propose, ...named } = definition
  const words = [...new Set([...placeholdersOf(named.message), ...placeholdersOf(named.whatToDo)])]
  const criteria = criteriaOf(definition, words)
  const ready: Rule = {
    ...named,
    about: about.name,
    words,
    title: titleOf(definition),
    judge: (situation, seen = emptyCache(), told = 'all') => {
      let verdicts: Verdict[] | undefined
      for (const place of placesOf(about, situation, seen)) {
        const verdict = verdictOn(criteria, place)
        if (verdict === undefined || (told === 'faults' && verdict.kind === 'holds')) continue
        verdicts ??= []
        verdicts.push(verdict)
      }
      return verdicts ?? noVerdicts
    },
    with: (changes) => rule(changed(definition, changes)),
  }
  return ready
}

/** What a part is asked by. Of one shape for all rules, whatever they leave out: engines read such objects several times as fast. */
type Criteria<Part, Owner> = Pick<RuleHeader, 'id' | 'severity' | 'basis' | 'message' | 'whatToDo'> &
  Pick<RuleDefinition<Part, Owner>, 'holds'> & {
    at: string
    when: RuleDefinition<Part, Owner>['when'] | undefined
    values: RuleDefinition<Part, Owner>['values'] | undefined
    propose: RuleDefinition<Part, Owner>['propose'] | undefined
    words: readonly string[]
  }

const criteriaOf = <Part, Owner>(
  { id, severity, basis, message, whatToDo, at, when, holds, values, propose }: RuleDefinition<Part, Owner>,
  words: readonly string[],
): Criteria<Part, Owner> => ({
  id,
  severity,
  basis,
  message,
  whatToDo,
  at: at ?? '',
  when,
  holds,
  values,
  propose,
  words,
})

const asksNothing = <Input extends unknown[]>(values: (...input: Input) => Values): values is () => Values =>
  values.length === 0

/** Values that are asked of no part are the same for every order. */
function titleOf<Part, Owner>({ message, values }: RuleDefinition<Part, Owner>): Text {
  const constant = values && asksNothing(values) ? values() : {}
  return withoutWords(fillIn(message, constant))
}

function changed<Part, Owner>(
  definition: RuleDefinition<Part, Owner>,
  { off, ...changes }: RuleChanges,
): RuleDefinition<Part, Owner> {
  const { off: present, ...others } = definition
  const reason = off === undefined ? present : off
  if (changes.effectiveFrom && 'since' in others) delete (others as { since?: unknown }).since
  return { ...others, ...changes, ...(reason ? { off: reason } : {}) } as RuleDefinition<Part, Owner>
}

interface Place<Part, Owner> {
  part: Part
  at: string
  around: RuleContext<Owner>
}

/** The parts of one situation, by what they are asked about. */
export interface PlaceCache {
  places: Map<object, Place<never, never>[]>
  made: Map<unknown, unknown>
}

export const emptyCache = (): PlaceCache => ({ places: new Map(), made: new Map() })

function placesOf<Part, Owner>(
  about: About<Part, Owner>,
  situation: Situation,
  seen: PlaceCache,
): Place<Part, Owner>[] {
  const known = seen.places.get(about) as Place<Part, Owner>[] | undefined
  if (known) return known
  const { subject } = situation.filing
  const asked = { ...situation, subject, province: provinceOfSubject(situation.filing), once: onceIn(seen, situation) }
  const places = about.places(situation).map(({ part, at, owner }) => ({ part, at, around: { ...asked, ...owner } }))
  seen.places.set(about, places as unknown as Place<never, never>[])
  return places
}

const onceIn =
  ({ made }: PlaceCache, { filing }: Situation): Once =>
  <Made>(make: (filing: Filing) => Made) => {
    if (!made.has(make)) made.set(make, make(filing))
    return made.get(make) as Made
  }

const noVerdicts: readonly Verdict[] = []
const itHolds: Verdict = { kind: 'holds' }

/** The province whose administration decides; empty until chosen. */
export const provinceOfSubject = ({ subject }: Filing): RegionCode => subject.region.province

function verdictOn<Part, Owner>(criteria: Criteria<Part, Owner>, place: Place<Part, Owner>): Verdict | undefined {
  const { part, around } = place
  try {
    if (criteria.when && !criteria.when(part, around)) return undefined
    const answer = criteria.holds(part, around)
    return answer === true ? itHolds : faultOf(criteria, place, answer)
  } catch (error) {
    return { kind: 'bug', bug: { kind: 'bug', rule: criteria.id, at: fieldIn(criteria, place), reason: String(error) } }
  }
}

const fieldIn = <Part, Owner>({ at }: Criteria<Part, Owner>, place: Place<Part, Owner>): string =>
  place.at && at ? `${place.at}.${at}` : place.at || at

function faultOf<Part, Owner>(
  criteria: Criteria<Part, Owner>,
  place: Place<Part, Owner>,
  answer: false | 'unknown',
): Fault {
  const { id: rule, severity, basis } = criteria
  const at = fieldIn(criteria, place)
  if (answer === 'unknown') return { kind: 'unknown', unknown: { rule, severity, at } }

  const { part, around } = place
  const values = valuesOf(criteria.words, part, criteria.values?.(part, around) ?? {})
  const [message, whatToDo] = [fillIn(criteria.message, values), fillIn(criteria.whatToDo, values)]
  const proposed = criteria.propose?.(part, around)
  const offer = proposed === undefined ? {} : { proposed }
  return { kind: 'broken', finding: { rule, severity, at, message, whatToDo, basis, values, ...offer } }
}

/** Only the values the sentences use, so that a finding carries no other personal data. */
function valuesOf(words: readonly string[], part: unknown, named: Values): Values {
  const found = words.map((word) => [word, named[word] ?? ownValue(part, word)] as const)
  return Object.fromEntries(found.filter((entry): entry is [string, Values[string]] => entry[1] !== undefined))
}

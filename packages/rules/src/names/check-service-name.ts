import { emptyService } from '@openbeian/filing'
import { evaluate } from '../evaluate.ts'
import { emptySituation } from '../example-situation.ts'
import type { Pack } from '../pack.ts'
import type { Finding, Rule, Scope } from '../rule.ts'
import type { Situation } from '../situation.ts'
import { candidatesFor } from './candidates.ts'
import type { NameContext } from './name-context.ts'

export interface NameCheck {
  /** Findings about the name; empty when it can be filed as far as the rules know. */
  reasons: Finding[]
  /** Rules that could not be asked, e.g. because nobody knows which names are filed, or that broke down. */
  unknown: string[]
  /** Three other names of which the rules find nothing; fewer only where the sponsor's own name lets none through. */
  suggestions: string[]
}

const at = 'services.0.name'

/** Judges the name of a website or app by the rules about names in these packs, and suggests three that pass them. */
export function checkServiceName(name: string, context: NameContext, packs: readonly Pack[]): NameCheck {
  // what only staff are told is no matter of whoever looks for a name
  const isAsked = ({ about, toldTo }: Rule) => isOfServices(about) && toldTo !== 'staff'
  const aboutNames = packs.map((pack) => ({ ...pack, rules: pack.rules.filter(isAsked) }))
  const idsOf = (scope: Scope) =>
    new Set(aboutNames.flatMap(({ rules }) => rules.filter((it) => it.scope === scope).map(({ id }) => id)))
  const [ofName, ofSector] = [idsOf('name'), idsOf('preapproval')]
  const judge = (it: string) => {
    const { findings, unknown, bugs } = evaluate(aboutNames, situationOf(it, context))
    const isOurs = (found: { rule: string; at: string }) =>
      found.at === at || (ofName.has(found.rule) && found.at.startsWith('services.0.'))
    // a sector the remark points to is told beside its own field: no other name would change it
    const isSectorOfName = ({ rule, values: { sign } }: Finding) =>
      ofSector.has(rule) && typeof sign === 'string' && it.includes(sign)
    return {
      reasons: findings.filter((found) => isOurs(found) || isSectorOfName(found)),
      unknown: [...unknown, ...bugs].filter(isOurs).map(({ rule }) => rule),
    }
  }

  const suggestions: string[] = []
  for (const candidate of candidatesFor(name, context)) {
    if (suggestions.length === 3) break
    if (candidate === name || context.otherNames.includes(candidate) || suggestions.includes(candidate)) continue
    if (judge(candidate).reasons.length === 0) suggestions.push(candidate)
  }
  return { ...judge(name), suggestions }
}

const isOfServices = (about: string): boolean => about === 'each.service' || about === 'each.text'

function situationOf(
  name: string,
  { kind, nature, sponsor, province, remark, otherNames, facts }: NameContext,
): Situation {
  const { filing, ...situation } = emptySituation()
  const service = (it: string) => ({ ...emptyService(kind), name: it, remark })
  return {
    ...situation,
    filing: {
      subject: { ...filing.subject, nature, name: sponsor, region: { ...filing.subject.region, province } },
      services: [name, ...otherNames].map(service),
    },
    // a name is judged as if no paper were there: a sector it points to is told at once
    facts: { materials: [], ...facts },
  }
}

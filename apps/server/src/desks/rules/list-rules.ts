import type { RuleView } from '@openbeian/contract'
import { type Adjustment, type Pack, type Rule, titleOfSource } from '@openbeian/rules'

/** Every rule of these packs, with what the provider changed of it. */
export function listRules(packs: readonly Pack[], adjust: readonly Adjustment[]): RuleView[] {
  const changes = new Map(adjust.map((it) => [it.rule, it]))
  return packs.flatMap(({ id, rules }) => rules.map((it) => viewOf(id, it, changes.get(it.id))))
}

function viewOf(pack: string, rule: Rule, adjusted: Adjustment | undefined): RuleView {
  const { id, scope, off, severity, appliesTo, province, basis, title, message, whatToDo } = rule
  const { source, document, article, code, year, confidence } = basis
  return {
    id,
    pack,
    scope,
    state: off ? 'off' : 'live',
    ...(off && { off }),
    severity,
    appliesTo: [...appliesTo],
    ...(province && { province }),
    ...('effectiveFrom' in rule ? { effectiveFrom: rule.effectiveFrom } : { sourceYear: rule.since.sourceYear }),
    ...(rule.effectiveTo && { effectiveTo: rule.effectiveTo }),
    basis: {
      document,
      ...(article && { article }),
      ...(code && { code }),
      sources: [source].flat().map(titleOfSource),
      year,
      confidence,
    },
    title,
    message,
    whatToDo,
    ...(adjusted && { adjusted }),
  }
}

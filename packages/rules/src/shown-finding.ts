import type { Pack } from './pack.ts'
import type { Bug, Finding, Severity } from './rule.ts'
import { ruleNamed } from './rule-named.ts'
import type { Text, Values } from './text.ts'

/** A finding as people open it: who asks for it, since when, and what the rule looked at. */
export interface ShownFinding {
  rule: string
  severity: Severity
  at: string
  message: Text
  whatToDo: Text
  /** The document, and the article or code in it. */
  basis: string
  /** A day, or the year of the source where no day is known. */
  since: string
  inputs: Values
  /** The value to take over at this place. */
  proposed?: string
}

/** What is shown of a finding of these packs. */
export function shownFinding(packs: readonly Pack[], finding: Finding): ShownFinding {
  const { rule, severity, at, message, whatToDo, basis, values, proposed } = finding
  const source = [basis.document, basis.article, basis.code && `#${basis.code}`].filter(Boolean).join(' ')
  const offer = proposed === undefined ? {} : { proposed }
  return { rule, severity, at, message, whatToDo, basis: source, since: sinceOf(packs, rule), inputs: values, ...offer }
}

/** What people are shown where a rule broke down: it is never passed, and what went wrong is for the log alone. */
export function shownBug({ rule, at }: Bug): Pick<ShownFinding, 'rule' | 'severity' | 'at' | 'message' | 'whatToDo'> {
  return {
    rule,
    severity: 'blocks',
    at,
    message: { zh: '系统暂时无法核对此项内容。', en: 'This cannot be checked at the moment.' },
    whatToDo: { zh: '请联系接入服务提供者处理。', en: 'Please tell the access provider.' },
  }
}

function sinceOf(packs: readonly Pack[], id: string): string {
  const rule = ruleNamed(packs, id)
  if (!rule) return ''
  return 'effectiveFrom' in rule ? rule.effectiveFrom : String(rule.since.sourceYear)
}

import type { CodeTables, Draft, OrderView, ShownReason } from '@openbeian/contract'
import { type Arrangement, arrangedPath } from '@openbeian/filing'
import { useDeferredValue, useMemo, useState } from 'react'
import type { Finding } from '../../kit/findings-list.tsx'
import type { Language } from '../../kit/language.tsx'
import { reasonWords } from '../../kit/words/reason.ts'
import type { LocalDraft } from './draft-state.ts'
import { judge } from './judge.ts'
import { stepOf, stepsOf, type WizardStep } from './steps.ts'
import { wizardWords } from './wizard.words.ts'

interface FindingsOptions {
  order: OrderView
  draft: Draft
  kept: LocalDraft
  tables: CodeTables
}

/** All findings now, and the shown ones: at fields that were left, and in steps somebody tried to finish. */
export function useFindings({ order, draft, kept, tables }: FindingsOptions) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [tried, setTried] = useState<ReadonlySet<WizardStep>>(
    new Set(order.state === 'needsFix' ? stepsOf(order.orderType) : []),
  )
  const filing = useDeferredValue(kept.filing)
  const { orderType } = order
  const saved = kept.findings

  const findings = useMemo(
    () => judge({ orderType, filing, draft, tables, saved }),
    [orderType, filing, draft, tables, saved],
  )
  const asked = useMemo(() => draft.returnReasons.map(asFinding), [draft.returnReasons])
  const isShown = ({ at }: Finding) =>
    tried.has(stepOf(at)) || [...left].some((it) => it === at || it.startsWith(`${at}.`))

  return {
    findings,
    findingsAt: (path: string) => [
      ...asked.filter(({ at }) => at === path),
      ...findings.filter((it) => it.at === path && isShown(it)),
    ],
    /** What was left and tried stays with its service. */
    arrange: (from: Arrangement) => setLeft((all) => new Set([...all].flatMap((it) => arrangedPath(it, from) ?? []))),
    leave: (path: string) => setLeft((it) => (it.has(path) ? it : new Set(it).add(path))),
    tryStep: (step: WizardStep) => setTried((it) => new Set(it).add(step)),
    hasTried: (step: WizardStep) => tried.has(step),
  }
}

/** What was asked to be mended is shown like a finding, at its field. */
const asFinding = (reason: ShownReason): Finding => ({
  rule: 'reviewer',
  severity: 'warns',
  at: reason.at,
  message: { zh: saidIn('zh', reason), en: saidIn('en', reason) },
  whatToDo: reason.advice?.whatToDo ?? { zh: '', en: '' },
})

const saidIn = (language: Language, reason: ShownReason): string =>
  (reason.source === 'reviewer' ? wizardWords[language].reviewerSays : '') +
  reasonWords[language][reason.source](reason)

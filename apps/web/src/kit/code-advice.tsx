import type { ShownReason } from '@openbeian/contract'
import { useLanguage, useWords } from './language.tsx'
import { codeLinkWords } from './words/codes.ts'

/** What to do about a code of the administration, said once for each code. */
export function CodeAdvice({ reasons, at }: { reasons: readonly ShownReason[]; at: number }) {
  const words = useWords(codeLinkWords)
  const { language } = useLanguage()
  const { code, advice } = reasons[at] ?? {}
  if (!advice || reasons.findIndex((it) => it.code === code) < at) return null
  const { actor, whatToDo } = advice
  const isOurs = actor === 'reviewer' || actor === 'operator'
  return (
    <p className="quiet" data-advice={code}>
      {isOurs && words.byProvider}
      {whatToDo[language]}
    </p>
  )
}

import { useWords } from '../../kit/language.tsx'
import { ruleWords } from './rules.words.ts'

/** How many past orders were judged again so far. */
export function TrialProgress({ done, total }: { done: number; total: number | undefined }) {
  const words = useWords(ruleWords)
  const text = total === undefined ? words.trying : words.triedSoFar(done, total)
  return (
    <p className="row" role="status">
      <progress aria-label={words.trying} {...(total ? { value: done, max: total } : {})} />
      <span className="quiet">{text}</span>
    </p>
  )
}

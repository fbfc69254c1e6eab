import type { ImportView } from '@openbeian/contract'
import { useWords } from '../../kit/language.tsx'
import { importsWords } from './imports.words.ts'

/** How far a file is, also for whoever comes later or loads the page anew. */
export function ImportProgress({ of: { progress } }: { of: ImportView }) {
  const words = useWords(importsWords)
  if (!progress) return null
  const { step, done, total } = progress
  return (
    <p role="status" data-progress={step}>
      <progress {...(total > 0 && step === 'writing' && { value: done, max: total })} aria-label={words.steps[step]} />{' '}
      {words.steps[step]}
      {total > 0 && step === 'writing' && ` ${words.doneOf(done, total)}`}
    </p>
  )
}

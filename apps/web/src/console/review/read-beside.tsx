import type { ReadingField } from '@openbeian/contract'
import { useWords } from '../../kit/language.tsx'
import { readingWords } from './reading.words.ts'
import './field-row.css'

/** What was read on the paper beside what was typed: a difference stands out, agreement stays quiet. */
export function ReadBeside({ read }: { read: ReadingField }) {
  const words = useWords(readingWords)
  const value = read.value === 'long-term' ? words.longTerm : read.value
  if (read.agrees && read.maybeCopied && !read.checksumOk) {
    return (
      <dd className="field-note" data-read="copied">
        ○ {words.maybeCopied}
      </dd>
    )
  }
  if (read.agrees) {
    return (
      <dd className="field-note quiet" data-read="agrees">
        ✓ {read.checksumOk ? words.agreesByNumber : words.agrees}
      </dd>
    )
  }
  const besides = [
    words.confidence(Math.round(read.confidence * 100)),
    ...(read.checksumOk === undefined ? [] : [read.checksumOk ? words.checksumOk : words.checksumBad]),
    ...(read.doubtful ? [words.doubtful] : []),
  ]
  return (
    <dd className="field-note finding finding-warns" data-read={read.typed === undefined ? 'only' : 'differs'}>
      <span aria-hidden="true">■</span> {read.typed === undefined ? words.onMaterial(value) : words.differs(value)}
      <span className="quiet"> {besides.join(' · ')}</span>
    </dd>
  )
}

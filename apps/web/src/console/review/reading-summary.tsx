import type { MaterialReading } from '@openbeian/contract'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { ReadPlaces } from './read-places.tsx'
import { readingWords } from './reading.words.ts'

interface ReadingSummaryProps {
  reading: MaterialReading
  lit: string | undefined
  onPoint: (boxId: string | undefined) => void
}

/** How the reading of one paper went, what was read and where, and what its picture looks like. */
export function ReadingSummary({ reading, lit, onPoint }: ReadingSummaryProps) {
  const words = useWords(readingWords)
  const { language } = useLanguage()
  const { state, why, fields, hints = [], lostWhenReported = [] } = reading
  return (
    <div className="stack" data-reading={state}>
      {state === 'waiting' && <p className="quiet">{words.waiting}</p>}
      {state === 'unavailable' && (
        <p className="finding finding-warns">
          <span aria-hidden="true">■</span> {words.byHand} <span className="quiet">{why?.[language]}</span>
        </p>
      )}
      {state === 'read' && fields.length === 0 && <p className="quiet">{words.nothing}</p>}
      {hints.length > 0 && (
        <p className="finding finding-warns" data-hints>
          <span aria-hidden="true">■</span> <span className="quiet">{words.hintsAre}</span>
          {hints.map((hint) => words.hints[hint]).join(language === 'zh' ? '、' : ', ')}
        </p>
      )}
      {fields.some(({ box }) => box) && <ReadPlaces {...{ fields, lit, onPoint }} />}
      {lostWhenReported.length > 0 && (
        <p className="finding finding-warns" data-lost>
          <span aria-hidden="true">■</span> {words.lost(lostWhenReported.map((it) => words.printed[it] ?? it))}
        </p>
      )}
    </div>
  )
}

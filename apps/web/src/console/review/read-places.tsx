import type { ReadingField } from '@openbeian/contract'
import { fieldLabel } from '../../kit/field-name.ts'
import { focusField } from '../../kit/focus-field.ts'
import { useWords } from '../../kit/language.tsx'
import { boxIdOf, isUncertain } from '../../kit/reading-boxes.tsx'
import { fieldWords } from '../../kit/words/field.ts'
import { readingWords } from './reading.words.ts'
import './read-places.css'

/** A share: of what was read more surely the number is left out. */
const sureFrom = 0.95

interface ReadPlacesProps {
  fields: ReadingField[]
  lit: string | undefined
  onPoint: (boxId: string | undefined) => void
}

/** What was read on a picture; pointing at one, by mouse or keyboard, shows where it stands, pressing goes to its field. */
export function ReadPlaces({ fields, lit, onPoint }: ReadPlacesProps) {
  const words = useWords(readingWords)
  const names = useWords(fieldWords)
  return (
    <section className="row read-places" aria-label={words.readHere}>
      <span className="quiet" aria-hidden="true">
        {words.readOn}
      </span>
      {fields.map((it) => {
        const boxId = boxIdOf(it)
        const name = words.printed[it.field] ?? (it.path ? fieldLabel(it.path, names) : it.field)
        const isUnsure = isUncertain(it)
        return (
          <button
            key={it.field}
            type="button"
            className={isUnsure ? 'small-button read-place read-place-doubtful' : 'small-button read-place'}
            data-read-place={boxId}
            aria-pressed={boxId === lit}
            title={it.value === 'long-term' ? words.longTerm : it.value}
            onMouseEnter={() => onPoint(boxId)}
            onMouseLeave={() => onPoint(undefined)}
            onFocus={() => onPoint(boxId)}
            onBlur={() => onPoint(undefined)}
            onClick={() => it.path && focusField(it.path)}
          >
            <span className="sr-only">{words.atPicture}</span>
            {isUnsure && <span aria-hidden="true">■ </span>}
            {name}
            {it.confidence < sureFrom && ` ${Math.round(it.confidence * 100)}%`}
            {isUnsure && <span className="sr-only"> {words.unsure}</span>}
          </button>
        )
      })}
    </section>
  )
}

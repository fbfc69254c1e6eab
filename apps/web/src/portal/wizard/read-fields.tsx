import type { MaterialReading, ReadingField } from '@openbeian/contract'
import { valueAt } from '@openbeian/filing'
import type { ReactNode } from 'react'
import { Button } from '../../kit/button.tsx'
import { fieldName } from '../../kit/field-name.ts'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { boxIdOf } from '../../kit/reading-boxes.tsx'
import { fieldWords } from '../../kit/words/field.ts'
import { CutOut } from './cut-out.tsx'
import { useForm } from './form.ts'
import { pictureEditorWords } from './picture-editor.words.ts'
import './read-fields.css'

interface ReadFieldsProps {
  reading: MaterialReading
  /** The page in sight, once it has loaded. */
  picture: HTMLImageElement | undefined
  /** Which place on the picture is pointed at. */
  onPoint: (boxId: string | undefined) => void
}

/** What was read on a paper, to fill the form with; what is not sure is confirmed by a person. */
export function ReadFields({ reading, picture, onPoint }: ReadFieldsProps) {
  const { read: words } = useWords(pictureEditorWords)
  const { language } = useLanguage()
  if (reading.state === 'waiting') {
    return (
      <p role="status" className="quiet">
        {words.waiting}
      </p>
    )
  }
  if (reading.state === 'unavailable') return <p className="quiet">{reading.why?.[language]}</p>
  if (reading.looksLike)
    return <p className="finding finding-warns">■ {words.anotherMaterial(reading.looksLike[language])}</p>
  return <Fields {...{ reading, picture, onPoint }} />
}

function Fields({ reading, picture, onPoint }: ReadFieldsProps) {
  const { filing, change, leave } = useForm()
  const { read: words } = useWords(pictureEditorWords)
  const shown = reading.fields.filter(hasPlace)
  const typedAt = (path: string) => String(valueAt(filing, path) ?? '')
  const fill = ({ path, value }: Placed) => {
    change(path, value)
    leave(path)
  }
  // names have no check digit: their owner confirms each of them
  const sure = shown.filter((it) => !it.doubtful && typedAt(it.path) === '')
  if (shown.length === 0) return null
  return (
    <div className="read-fields" data-read={reading.kind}>
      <p className="quiet">{words.title}</p>
      <ul className="plain-list">
        {shown.map((it) => (
          <li
            key={it.field}
            onMouseEnter={() => onPoint(boxIdOf(it))}
            onMouseLeave={() => onPoint(undefined)}
            onFocus={() => onPoint(boxIdOf(it))}
            onBlur={() => onPoint(undefined)}
          >
            <FieldLine field={it} typed={typedAt(it.path)} onFill={() => fill(it)}>
              {picture && it.box && (
                <CutOut picture={picture} box={it.box} rotation={reading.rotation ?? 0} name={words.cutOut(it.value)} />
              )}
            </FieldLine>
          </li>
        ))}
      </ul>
      {sure.length > 1 && (
        <Button data-action="fill-all" onClick={() => sure.forEach(fill)}>
          {words.fillAll(sure.length)}
        </Button>
      )}
    </div>
  )
}

/** Stands for a character that nobody could read: its owner types it. */
const unreadSign = '〓'

type Placed = ReadingField & { path: string }
const hasPlace = (it: ReadingField): it is Placed => it.path !== undefined && it.value !== ''

interface FieldLineProps {
  field: Placed
  typed: string
  onFill: () => void
  /** Where it was read; shown while somebody has to compare. */
  children: ReactNode
}

function FieldLine({ field, typed, onFill, children }: FieldLineProps) {
  const { isIndividual } = useForm()
  const { read: words } = useWords(pictureEditorWords)
  const names = useWords(fieldWords)
  const name = fieldName(field.path, names, isIndividual)
  const value = field.value === 'long-term' ? words.longTerm : field.value
  const isUnread = field.value.includes(unreadSign)
  if (isSame(typed, field.value)) {
    return (
      <>
        <span className="quiet">{name}</span> {value} <span className="slot-done">✓ {words.agrees}</span>
      </>
    )
  }
  return (
    <>
      <span className="quiet">{name}</span> {value}
      {field.checksumOk && <span className="slot-done"> ✓ {words.checksumOk}</span>}
      {field.doubtful && <span className="finding-warns"> ■ {isUnread ? words.unread : doubtOf(field, words)}</span>}
      {typed && <span className="finding-warns"> ■ {words.differs(typed)}</span>}
      {(field.doubtful || typed) && children}
      {!isUnread && (
        <Button
          look="quiet"
          data-fill={field.path}
          aria-label={`${wordFor(field, typed, words)} ${name}`}
          onClick={onFill}
        >
          {wordFor(field, typed, words)}
        </Button>
      )}
    </>
  )
}

/** A name that was read well is asked for all the same: nothing else tells whether it is right. */
const doubtOf = (
  { confidence }: Placed,
  words: { doubtful: (percent: number) => string; noCheckDigit: string },
): string => (confidence >= 0.9 ? words.noCheckDigit : words.doubtful(Math.round(confidence * 100)))

const wordFor = ({ doubtful }: Placed, typed: string, words: { replace: string; confirm: string; fill: string }) =>
  typed ? words.replace : doubtful ? words.confirm : words.fill

/** The same, whatever the width of the characters. */
const isSame = (one: string, other: string): boolean => plain(one) === plain(other)
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replaceAll(/[\s·•,.;:]/g, '')
    .toUpperCase()

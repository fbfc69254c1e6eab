import { useWords } from '../../kit/language.tsx'
import { reviewWords } from './review.words.ts'
import './field-row.css'

interface FieldNoteProps {
  name: string
  text: string
  onRemove: () => void
}

export function FieldNote({ name, text, onRemove }: FieldNoteProps) {
  const { reasons: words } = useWords(reviewWords)
  return (
    <span className="apart marked" data-marked>
      <span>
        <span aria-hidden="true">■ </span>
        {text}
      </span>
      <button type="button" className="quiet-button" aria-label={words.removeNamed(name)} onClick={onRemove}>
        {words.remove}
      </button>
    </span>
  )
}

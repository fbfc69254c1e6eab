import { useWords } from '../../kit/language.tsx'
import { reviewWords } from './review.words.ts'

interface MarkedReasonProps {
  name: string
  text: string
  onRemove: () => void
}

export function MarkedReason({ name, text, onRemove }: MarkedReasonProps) {
  const { reasons: words } = useWords(reviewWords)
  return (
    <span className="marked" data-marked>
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

import { useWords } from '../../kit/language.tsx'
import { reviewWords } from './review.words.ts'

interface MarkButtonProps {
  name: string
  isMarked: boolean
  onMark: () => void
}

/** Begins a return reason at a field or a paper. */
export function MarkButton({ name, isMarked, onMark }: MarkButtonProps) {
  const { reasons: words } = useWords(reviewWords)
  return (
    <button
      type="button"
      className="mark-button"
      data-action="mark"
      aria-label={isMarked ? `${words.edit} ${name}` : words.markNamed(name)}
      onClick={onMark}
    >
      {isMarked ? words.edit : words.mark}
    </button>
  )
}

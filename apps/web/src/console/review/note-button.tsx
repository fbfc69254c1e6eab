import { useWords } from '../../kit/language.tsx'
import { reviewWords } from './review.words.ts'

interface NoteButtonProps {
  name: string
  hasNote: boolean
  onNote: () => void
}

/** Begins a return reason at a field or a paper. */
export function NoteButton({ name, hasNote: isMarked, onNote }: NoteButtonProps) {
  const { reasons: words } = useWords(reviewWords)
  return (
    <button
      type="button"
      className="mark-button"
      data-action="mark"
      aria-label={isMarked ? `${words.edit} ${name}` : words.addNamed(name)}
      onClick={onNote}
    >
      {isMarked ? words.edit : words.add}
    </button>
  )
}

import { useWords } from '../../kit/language.tsx'
import { consoleWords } from '../../kit/words/console.ts'

interface MarkButtonProps {
  name: string
  isMarked: boolean
  onMark: () => void
}

/** Begins a return reason at a field or a paper. */
export function MarkButton({ name, isMarked, onMark }: MarkButtonProps) {
  const { reasons: words } = useWords(consoleWords).review
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

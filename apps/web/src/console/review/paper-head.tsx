import type { MaterialView, OrderView } from '@openbeian/contract'
import { useWords } from '../../kit/language.tsx'
import { pathOfPaper } from '../../kit/paper-names.ts'
import { mayNote } from './decisions.ts'
import { NoteButton } from './note-button.tsx'
import { reviewWords } from './review.words.ts'

interface PaperHeadProps {
  order: OrderView
  paper: MaterialView
  name: string
  hasNote: boolean
  onNote: () => void
  /** To the next paper, or the one before. */
  go: (by: 1 | -1) => void
}

/** The name of the paper that is shown, the way to the others, and the note on it. */
export function PaperHead({
  order: { materials, allowedActions },
  paper,
  name,
  hasNote: isMarked,
  onNote: onMark,
  go,
}: PaperHeadProps) {
  const { papers: words } = useWords(reviewWords)
  const at = materials.findIndex(({ id }) => id === paper.id)
  return (
    <div className="paper-head">
      <h2>{name}</h2>
      <span className="quiet">
        {words.size(paper.width ?? 0, paper.height ?? 0, Math.ceil(paper.sizeBytes / 1024))}
      </span>
      <span className="paper-steps">
        <button type="button" className="quiet-button" onClick={() => go(-1)} disabled={materials.length < 2}>
          {words.previous}
        </button>
        <span className="quiet">{words.of(at + 1, materials.length)}</span>
        <button type="button" className="quiet-button" onClick={() => go(1)} disabled={materials.length < 2}>
          {words.next}
        </button>
      </span>
      {mayNote(allowedActions) && (
        <span data-path={pathOfPaper(paper)} tabIndex={-1}>
          <NoteButton name={name} hasNote={isMarked} onNote={onMark} />
        </span>
      )}
    </div>
  )
}

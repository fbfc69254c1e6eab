import type { MaterialView, OrderView } from '@openbeian/contract'
import { useWords } from '../../kit/language.tsx'
import { pathOfMaterial } from '../../kit/material-names.ts'
import { mayNote } from './decisions.ts'
import { NoteButton } from './note-button.tsx'
import { reviewWords } from './review.words.ts'
import './material-head.css'

interface MaterialHeadProps {
  order: OrderView
  material: MaterialView
  name: string
  hasNote: boolean
  onNote: () => void
  /** To the next paper, or the one before. */
  go: (by: 1 | -1) => void
}

/** The name of the paper that is shown, the way to the others, and the note on it. */
export function MaterialHead({
  order: { materials, allowedActions },
  material,
  name,
  hasNote: isMarked,
  onNote,
  go,
}: MaterialHeadProps) {
  const { materials: words } = useWords(reviewWords)
  const at = materials.findIndex(({ id }) => id === material.id)
  return (
    <div className="row paper-head">
      <h2>{name}</h2>
      <span className="quiet">
        {words.size(material.width ?? 0, material.height ?? 0, Math.ceil(material.sizeBytes / 1024))}
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
        <span data-path={pathOfMaterial(material)} tabIndex={-1}>
          <NoteButton name={name} hasNote={isMarked} onNote={onNote} />
        </span>
      )}
    </div>
  )
}

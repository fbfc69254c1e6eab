import type { MaterialView } from '@openbeian/contract'
import { useWords } from '../../kit/language.tsx'
import { pathOfMaterial } from '../../kit/material-names.ts'
import { materialAddress } from '../../kit/material-viewer.tsx'
import { reviewWords } from './review.words.ts'
import type { FieldNotes } from './use-field-notes.ts'
import './material-thumbs.css'

interface MaterialThumbsProps {
  materials: MaterialView[]
  names: ReadonlyMap<string, string>
  shown: MaterialView
  reasons: FieldNotes
  isOpen: boolean
  onChoose: (materialId: string) => void
}

/** All papers at a glance; as names alone until the pictures may be fetched. */
export function MaterialThumbs({ materials, names, shown, reasons, isOpen, onChoose }: MaterialThumbsProps) {
  const { materials: words } = useWords(reviewWords)
  return (
    <ul className="thumbs">
      {materials.map((it) => {
        const { id, contentType } = it
        const path = pathOfMaterial(it)
        return (
          <li key={id}>
            <button
              type="button"
              className="small-button"
              aria-pressed={id === shown.id}
              data-paper={path}
              onClick={() => onChoose(id)}
            >
              {isOpen && contentType !== 'application/pdf' && <img src={materialAddress(id)} alt="" loading="lazy" />}
              {contentType === 'application/pdf' && <span className="thumb-pdf">PDF</span>}
              <span>
                {reasons.reasonAt(path) !== undefined && (
                  <span className="finding-warns">
                    <span aria-hidden="true">■</span>
                    <span className="sr-only">{words.noted}</span>{' '}
                  </span>
                )}
                {names.get(id)}
              </span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}

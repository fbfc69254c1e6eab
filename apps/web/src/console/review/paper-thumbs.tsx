import type { MaterialView } from '@openbeian/contract'
import { useWords } from '../../kit/language.tsx'
import { pathOfPaper } from '../../kit/paper-names.ts'
import { paperAddress } from '../../kit/paper-viewer.tsx'
import { reviewWords } from './review.words.ts'
import type { FieldNotes } from './use-field-notes.ts'

interface PaperThumbsProps {
  materials: MaterialView[]
  names: ReadonlyMap<string, string>
  paper: MaterialView
  reasons: FieldNotes
  isOpen: boolean
  onChoose: (materialId: string) => void
}

/** All papers at a glance; as names alone until the pictures may be fetched. */
export function PaperThumbs({ materials, names, paper, reasons, isOpen, onChoose }: PaperThumbsProps) {
  const { papers: words } = useWords(reviewWords)
  return (
    <ul className="thumbs">
      {materials.map((it) => {
        const { id, contentType } = it
        const path = pathOfPaper(it)
        return (
          <li key={id}>
            <button type="button" aria-pressed={id === paper.id} data-paper={path} onClick={() => onChoose(id)}>
              {isOpen && contentType !== 'application/pdf' && <img src={paperAddress(id)} alt="" loading="lazy" />}
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

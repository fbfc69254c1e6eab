import type { MaterialView } from '@openbeian/contract'
import { fieldName } from '../../kit/field-name.ts'
import { useWords } from '../../kit/language.tsx'
import { paperAddress } from '../../kit/paper-viewer.tsx'
import { consoleWords } from '../../kit/words/console.ts'
import { fieldWords } from '../../kit/words/field.ts'
import type { Reasons } from './use-reasons.ts'

interface PaperThumbsProps {
  materials: MaterialView[]
  paper: MaterialView
  reasons: Reasons
  isOpen: boolean
  onChoose: (materialId: string) => void
}

/** All papers at a glance; as names alone until the pictures may be fetched. */
export function PaperThumbs({ materials, paper, reasons, isOpen, onChoose }: PaperThumbsProps) {
  const { papers: words } = useWords(consoleWords).review
  const fields = useWords(fieldWords)
  return (
    <ul className="thumbs">
      {materials.map(({ id, kind, about, contentType }) => {
        const path = `${about}.materials.${kind}`
        return (
          <li key={id}>
            <button type="button" aria-pressed={id === paper.id} data-paper={path} onClick={() => onChoose(id)}>
              {isOpen && contentType !== 'application/pdf' && <img src={paperAddress(id)} alt="" loading="lazy" />}
              <span>
                {reasons.reasonAt(path) !== undefined && (
                  <span className="finding-warns">
                    <span aria-hidden="true">■</span>
                    <span className="sr-only">{words.marked}</span>{' '}
                  </span>
                )}
                {fieldName(path, fields)}
              </span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}

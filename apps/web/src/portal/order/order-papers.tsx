import type { MaterialView } from '@openbeian/contract'
import { useState } from 'react'
import { fieldName } from '../../kit/field-name.ts'
import { useWords } from '../../kit/language.tsx'
import { type Paper, PaperViewer } from '../../kit/paper-viewer.tsx'
import { fieldWords } from '../../kit/words/field.ts'
import { portalWords } from '../../kit/words/portal.ts'

/** The papers of an order; each is fetched only when it is opened, because every look is logged. */
export function OrderPapers({ materials }: { materials: MaterialView[] }) {
  const words = useWords(portalWords)
  const fields = useWords(fieldWords)
  if (materials.length === 0) return null
  return (
    <section className="card" aria-labelledby="papers">
      <h2 id="papers">{words.order.papers}</h2>
      {materials.map(({ id, kind, about, contentType }) => {
        const name = fieldName(`${about}.materials.${kind}`, fields)
        return <Folded key={id} name={name} paper={{ id, name, contentType }} />
      })}
    </section>
  )
}

function Folded({ name, paper }: { name: string; paper: Paper }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{name}</summary>
      {isOpen && <PaperViewer paper={paper} />}
    </details>
  )
}

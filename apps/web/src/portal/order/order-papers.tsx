import type { MaterialView } from '@openbeian/contract'
import { useState } from 'react'
import { EarlierPapers } from '../../kit/earlier-papers.tsx'
import { useWords } from '../../kit/language.tsx'
import { paperNames } from '../../kit/paper-names.ts'
import { type Paper, PaperViewer } from '../../kit/paper-viewer.tsx'
import { fieldWords } from '../../kit/words/field.ts'
import { papersWords } from '../../kit/words/papers.ts'
import { orderWords } from './order.words.ts'

/** The papers of an order; each is fetched only when it is opened, because every look is logged. */
export function OrderPapers({ orderId, materials }: { orderId: string; materials: MaterialView[] }) {
  const words = useWords(orderWords)
  const fields = useWords(fieldWords)
  const papers = useWords(papersWords)
  if (materials.length === 0) return null
  const names = paperNames(materials, fields, papers.named)
  return (
    <section className="card" aria-labelledby="papers">
      <h2 id="papers">{words.papers}</h2>
      {materials.map((it) => (
        <Folded key={it.id} paper={{ ...it, name: names.get(it.id) ?? '' }} />
      ))}
      <EarlierPapers orderId={orderId} materials={materials} />
    </section>
  )
}

function Folded({ paper }: { paper: Paper }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{paper.name}</summary>
      {isOpen && <PaperViewer paper={paper} />}
    </details>
  )
}

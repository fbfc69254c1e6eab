import type { MaterialView } from '@openbeian/contract'
import { useState } from 'react'
import { EarlierMaterials } from '../../kit/earlier-materials.tsx'
import { useWords } from '../../kit/language.tsx'
import { materialNames } from '../../kit/material-names.ts'
import { MaterialViewer, type ViewedMaterial } from '../../kit/material-viewer.tsx'
import { fieldWords } from '../../kit/words/field.ts'
import { materialViewerWords } from '../../kit/words/material-viewer.ts'
import { orderWords } from './order.words.ts'
import '../../kit/earlier-materials.css'

/** The papers of an order; each is fetched only when it is opened, because every look is logged. */
export function OrderMaterials({ orderId, materials }: { orderId: string; materials: MaterialView[] }) {
  const words = useWords(orderWords)
  const fields = useWords(fieldWords)
  const viewerWords = useWords(materialViewerWords)
  if (materials.length === 0) return null
  const names = materialNames(materials, fields, viewerWords.named)
  return (
    <section className="card" aria-labelledby="papers">
      <h2 id="papers">{words.materials}</h2>
      {materials.map((it) => (
        <Folded key={it.id} material={{ ...it, name: names.get(it.id) ?? '' }} />
      ))}
      <EarlierMaterials orderId={orderId} materials={materials} />
    </section>
  )
}

function Folded({ material }: { material: ViewedMaterial }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{material.name}</summary>
      {isOpen && <MaterialViewer material={material} />}
    </details>
  )
}

import type { EarlierMaterial, MaterialView } from '@openbeian/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from './api.ts'
import { Button } from './button.tsx'
import { formatShortDateTime } from './date-time.ts'
import { Dialog } from './dialog.tsx'
import { fieldName } from './field-name.ts'
import { useLanguage, useWords } from './language.tsx'
import { materialNames, pathOfMaterial } from './material-names.ts'
import { MaterialViewer } from './material-viewer.tsx'
import { orderKey } from './orders.ts'
import { fieldWords } from './words/field.ts'
import { kitWords } from './words/kit.ts'
import { materialViewerWords } from './words/material-viewer.ts'
import './earlier-materials.css'

/** Belongs to the order: when that is read again, so is this. */
const useEarlier = (orderId: string) =>
  useQuery({
    queryKey: [...orderKey(orderId), 'earlier'],
    queryFn: ({ signal }) => api.listEarlierMaterials({ params: { orderId }, signal }),
    select: ({ materials }) => materials,
  })

interface EarlierMaterialsProps {
  orderId: string
  /** The papers that count now. */
  materials: readonly MaterialView[]
  /** Whether they may be looked at. */
  isOpen?: boolean
}

/** The versions that were handed in before: when the order came back, and each beside what took its place. */
export function EarlierMaterials({ orderId, materials, isOpen = true }: EarlierMaterialsProps) {
  const { earlier: words } = useWords(materialViewerWords)
  const { data: earlier = [] } = useEarlier(orderId)
  const [open, setOpen] = useState<EarlierMaterial>()
  if (earlier.length === 0) return null
  return (
    <details className="fold" data-earlier={earlier.length}>
      <summary>{words.title(earlier.length)}</summary>
      <p className="quiet">{words.explain}</p>
      <ul className="plain-list earlier">
        {earlier.map((it) => (
          <Line key={it.id} material={it} now={nowOf(it, materials)} onOpen={isOpen ? () => setOpen(it) : undefined} />
        ))}
      </ul>
      {open && <SideBySide was={open} now={nowOf(open, materials)} onClose={() => setOpen(undefined)} />}
    </details>
  )
}

/** The page that stands in its place now; all pages of the material where no single page does. */
function nowOf(it: EarlierMaterial, materials: readonly MaterialView[]): MaterialView[] {
  const pages = materials.filter((other) => pathOfMaterial(other) === pathOfMaterial(it))
  const itself = pages.filter(({ id }) => id === it.nowThere)
  return itself.length > 0 ? itself : pages
}

interface Versions {
  now: MaterialView[]
}

function Line({ material, now, onOpen }: Versions & { material: EarlierMaterial; onOpen: (() => void) | undefined }) {
  const { earlier: words } = useWords(materialViewerWords)
  const { events } = useWords(kitWords)
  const fields = useWords(fieldWords)
  const { language } = useLanguage()
  const name = fieldName(pathOfMaterial(material), fields)
  const isThere = now.length > 0
  return (
    <li data-earlier-paper={pathOfMaterial(material)}>
      <span>
        {name}
        <span className="quiet">
          {' '}
          {words.line(events[material.returned.action], formatShortDateTime(material.returned.at, language))} ·{' '}
          {words.uploaded(formatShortDateTime(material.uploadedAt, language))}
          {!isThere && ` · ${words.removed}`}
        </span>
      </span>
      {onOpen && (
        <Button
          look="quiet"
          data-action="compare-papers"
          aria-label={isThere ? words.compareNamed(name) : words.openNamed(name)}
          onClick={onOpen}
        >
          {isThere ? words.compare : words.open}
        </Button>
      )}
    </li>
  )
}

function SideBySide({ was, now, onClose }: Versions & { was: EarlierMaterial; onClose: () => void }) {
  const words = useWords(materialViewerWords)
  const fields = useWords(fieldWords)
  const { language } = useLanguage()
  const name = fieldName(pathOfMaterial(was), fields)
  const names = materialNames(now, fields, words.named)
  return (
    <Dialog title={name} width="widest" onClose={onClose}>
      <div className="side-by-side">
        <section aria-label={words.earlier.was}>
          <h3>
            {words.earlier.was}{' '}
            <span className="quiet">{words.earlier.uploaded(formatShortDateTime(was.uploadedAt, language))}</span>
          </h3>
          <MaterialViewer material={{ ...was, name: `${words.earlier.was} ${name}` }} />
        </section>
        {now.map((it) => (
          <section key={it.id} aria-label={words.earlier.is}>
            <h3>
              {words.earlier.is} {now.length > 1 && names.get(it.id)}{' '}
              <span className="quiet">{words.earlier.uploaded(formatShortDateTime(it.uploadedAt, language))}</span>
            </h3>
            <MaterialViewer material={{ ...it, name: `${words.earlier.is} ${names.get(it.id) ?? name}` }} />
          </section>
        ))}
      </div>
    </Dialog>
  )
}

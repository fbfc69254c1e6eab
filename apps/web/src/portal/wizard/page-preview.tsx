import type { MaterialReading, MaterialView } from '@openbeian/contract'
import { type ReactNode, useState } from 'react'
import { useWords } from '../../kit/language.tsx'
import { materialAddress, pageAddress } from '../../kit/material-viewer.tsx'
import { boxesOf, ReadingBoxes } from '../../kit/reading-boxes.tsx'
import { materialWords } from './materials.words.ts'
import './page-preview.css'

interface PagePreviewProps {
  page: MaterialView
  name: string
  reading: MaterialReading | undefined
  lit: string | undefined
  onPicture: (picture: HTMLImageElement) => void
  children: ReactNode
}

/** A stored page in small, with the place that is pointed at; it opens in its own window. */
export function PagePreview({ page, name, reading, lit, onPicture, children }: PagePreviewProps) {
  const words = useWords(materialWords)
  const [isUnreadable, setUnreadable] = useState(false)
  const isPdf = page.contentType === 'application/pdf'
  const address = materialAddress(page.id)
  const hasPicture = !isUnreadable && (!isPdf || page.pdfPages !== undefined)
  return (
    <a className="slot-preview" href={address} target="_blank" rel="noreferrer">
      {hasPicture && (
        <span className="slot-picture">
          <img
            src={isPdf ? pageAddress(page.id, 1) : address}
            alt={name}
            loading="lazy"
            onLoad={({ currentTarget }) => onPicture(currentTarget)}
            onError={() => setUnreadable(true)}
          />
          <ReadingBoxes boxes={boxesOf(reading)} litId={lit} />
        </span>
      )}
      <span>
        {children}
        {isPdf && `${words.pdf} `}
        <span className="slot-done">✓ {words.uploaded}</span>
      </span>
    </a>
  )
}

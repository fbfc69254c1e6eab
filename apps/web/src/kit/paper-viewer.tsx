import { type CSSProperties, useState } from 'react'
import { useWords } from './language.tsx'
import { useShortcuts } from './shortcuts.ts'
import { kitWords } from './words/kit.ts'

const zooms = [0.5, 1, 1.5, 2, 3, 4] as const

export interface Paper {
  id: string
  name: string
  contentType: 'image/jpeg' | 'image/png' | 'application/pdf'
}

export const paperAddress = (id: string): string => `/api/materials/${encodeURIComponent(id)}/content`

interface PaperViewerProps {
  paper: Paper
  /** `+`, `-` and `r` zoom and turn it, where it is the only one on the page. */
  hasKeys?: boolean
}

/** One paper: zoomed, turned, moved by scrolling or the arrow keys. */
export function PaperViewer({ paper, hasKeys = false }: PaperViewerProps) {
  const words = useWords(kitWords)
  const [zoom, setZoom] = useState<number>(1)
  const [turns, setTurns] = useState(0)
  const [shape, setShape] = useState(1)
  const [isUnreadable, setUnreadable] = useState(false)
  const step = (by: 1 | -1) => setZoom(zooms[zooms.indexOf(zoom as (typeof zooms)[number]) + by] ?? zoom)
  const turn = () => setTurns((turns + 1) % 4)
  useShortcuts(hasKeys ? { '+': () => step(1), '=': () => step(1), '-': () => step(-1), r: turn } : {})

  if (paper.contentType === 'application/pdf') {
    return (
      <a className="paper-pdf" href={paperAddress(paper.id)} target="_blank" rel="noreferrer">
        {words.paper.openPdf}
      </a>
    )
  }
  return (
    <figure className="paper">
      <div className="paper-tools">
        <button type="button" onClick={() => step(-1)} disabled={zoom === zooms[0]}>
          {words.paper.zoomOut}
        </button>
        <span className="quiet" role="status">
          {words.paper.zoomOf(zoom * 100)}
        </span>
        <button type="button" onClick={() => step(1)} disabled={zoom === zooms.at(-1)}>
          {words.paper.zoomIn}
        </button>
        <button type="button" onClick={turn}>
          {words.paper.rotate}
        </button>
        <button
          type="button"
          onClick={() => {
            setZoom(1)
            setTurns(0)
          }}
        >
          {words.paper.fit}
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
      <section className="paper-desk" tabIndex={0} aria-label={words.paper.region(paper.name)}>
        {isUnreadable ? (
          <p className="quiet">{words.paper.unreadable}</p>
        ) : (
          <img
            src={paperAddress(paper.id)}
            alt={paper.name}
            style={placed(zoom, turns, shape)}
            onLoad={({ currentTarget: it }) => setShape(it.naturalWidth / it.naturalHeight || 1)}
            onError={() => setUnreadable(true)}
          />
        )}
      </section>
    </figure>
  )
}

/** A picture on its side takes as much room as it then needs: nothing of it lies beyond the edge. */
function placed(zoom: number, turns: number, shape: number): CSSProperties {
  const width = `${zoom * 100}%`
  if (turns === 0) return { width }
  if (turns === 2) return { width, transform: 'rotate(180deg)' }
  const [x, y] = turns === 1 ? ['0', '-100%'] : ['-100%', '0']
  const transform = `rotate(${turns * 90}deg) translate(${x}, ${y})`
  return { width: `${zoom * 100 * Math.min(shape, 1)}%`, margin: 0, transform, transformOrigin: '0 0' }
}

import { type CSSProperties, useEffect, useRef, useState } from 'react'
import { useWords } from './language.tsx'
import { PdfPages } from './pdf-pages.tsx'
import { type ReadingBox, ReadingBoxes } from './reading-boxes.tsx'
import { useShortcuts } from './shortcuts.ts'
import { kitWords } from './words/kit.ts'
import { papersWords } from './words/papers.ts'

const zooms = [0.5, 1, 1.5, 2, 3, 4] as const

export interface Paper {
  id: string
  name: string
  contentType: 'image/jpeg' | 'image/png' | 'application/pdf'
  pdfPages?: number | undefined
}

export const paperAddress = (id: string): string => `/api/materials/${encodeURIComponent(id)}/content`
export const pageAddress = (id: string, page: number): string =>
  `/api/materials/${encodeURIComponent(id)}/pages/${page}`

interface PaperViewerProps {
  paper: Paper
  /** `+`, `-` and `r` zoom and turn it, where it is the only one on the page. */
  hasKeys?: boolean
  /** How far it has to be turned clockwise to stand upright, in degrees. */
  rotation?: number | undefined
  /** What was read on it, or on its first page. */
  boxes?: readonly ReadingBox[]
  /** The box that stands out, by its id. */
  lit?: string | undefined
}

/** One paper: zoomed, turned, moved by scrolling or the arrow keys; a PDF page by page where pages can be drawn. */
export function PaperViewer({ paper, hasKeys = false, rotation = 0, boxes = [], lit }: PaperViewerProps) {
  const words = useWords(kitWords)
  const papers = useWords(papersWords)
  const [zoom, setZoom] = useState<number>(1)
  const [turns, setTurns] = useState(rotation / 90)
  const [shape, setShape] = useState(1)
  const [page, setPage] = useState(1)
  const [isUnreadable, setUnreadable] = useState(false)
  const step = (by: 1 | -1) => setZoom(zooms[zooms.indexOf(zoom as (typeof zooms)[number]) + by] ?? zoom)
  const turn = () => setTurns((turns + 1) % 4)
  useShortcuts(hasKeys ? { '+': () => step(1), '=': () => step(1), '-': () => step(-1), r: turn } : {})
  const desk = useRef<HTMLElement>(null)
  const isPdf = paper.contentType === 'application/pdf'
  const shown = isPdf && page > 1 ? [] : boxes
  useBroughtInto(desk, lit)

  if (isPdf && (isUnreadable || !paper.pdfPages)) {
    return (
      <div className="stack">
        {isUnreadable && <p className="quiet">{papers.notDrawn}</p>}
        <a className="paper-pdf" href={paperAddress(paper.id)} target="_blank" rel="noreferrer">
          {words.paper.openPdf}
        </a>
      </div>
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
            setTurns(rotation / 90)
          }}
        >
          {words.paper.fit}
        </button>
        <a className="link-button" href={`${paperAddress(paper.id)}?copy=marked`} download title={papers.copyMarked}>
          {papers.copy}
        </a>
        {isPdf && <PdfPages of={paper.pdfPages ?? 1} page={page} file={paperAddress(paper.id)} onPage={setPage} />}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
      <section ref={desk} className="paper-desk" tabIndex={0} aria-label={words.paper.region(paper.name)}>
        {isUnreadable ? (
          <p className="quiet">{words.paper.unreadable}</p>
        ) : (
          <div className="paper-sheet" style={placed(zoom, turns, shape)}>
            <img
              src={isPdf ? pageAddress(paper.id, page) : paperAddress(paper.id)}
              alt={isPdf ? `${paper.name} ${papers.page(page)}` : paper.name}
              onLoad={({ currentTarget: it }) => setShape(it.naturalWidth / it.naturalHeight || 1)}
              onError={() => setUnreadable(true)}
            />
            <ReadingBoxes boxes={shown} litId={lit} />
          </div>
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

/** What stands out lies in sight, without moving the page. */
function useBroughtInto(desk: React.RefObject<HTMLElement | null>, lit: string | undefined): void {
  useEffect(() => {
    const litBox = lit === undefined ? null : desk.current?.querySelector('[data-lit="true"]')
    if (!desk.current || !litBox) return
    const [window, box] = [desk.current.getBoundingClientRect(), litBox.getBoundingClientRect()]
    const over = (low: number, high: number, from: number, to: number) => {
      if (low >= from && high <= to) return 0
      // what is larger than the window begins in sight
      return high - low > to - from ? low - from - 16 : (low + high - from - to) / 2
    }
    desk.current.scrollLeft += over(box.left, box.right, window.left, window.right)
    desk.current.scrollTop += over(box.top, box.bottom, window.top, window.bottom)
  }, [desk, lit])
}

import { type CSSProperties, useEffect, useRef, useState } from 'react'
import { useWords } from './language.tsx'
import { PdfPages } from './pdf-pages.tsx'
import { type ReadingBox, ReadingBoxes } from './reading-boxes.tsx'
import { useShortcuts } from './shortcuts.ts'
import { Tooltip } from './tooltip.tsx'
import { kitWords } from './words/kit.ts'
import { materialViewerWords } from './words/material-viewer.ts'
import './material-viewer.css'

const zooms = [0.5, 1, 1.5, 2, 3, 4]

export interface ViewedMaterial {
  id: string
  name: string
  contentType: 'image/jpeg' | 'image/png' | 'application/pdf'
  pdfPages?: number | undefined
}

export const materialAddress = (id: string): string => `/api/materials/${encodeURIComponent(id)}/content`
export const pageAddress = (id: string, page: number): string =>
  `/api/materials/${encodeURIComponent(id)}/pages/${page}`

interface MaterialViewerProps {
  material: ViewedMaterial
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
export function MaterialViewer({ material, hasKeys = false, rotation = 0, boxes = [], lit }: MaterialViewerProps) {
  const words = useWords(kitWords)
  const viewerWords = useWords(materialViewerWords)
  const [zoom, setZoom] = useState<number>(1)
  const [turns, setTurns] = useState(rotation / 90)
  const [shape, setShape] = useState(1)
  const [page, setPage] = useState(1)
  const [isUnreadable, setUnreadable] = useState(false)
  const step = (by: 1 | -1) => setZoom(zooms[zooms.indexOf(zoom) + by] ?? zoom)
  const turn = () => setTurns((turns + 1) % 4)
  useShortcuts(hasKeys ? { '+': () => step(1), '=': () => step(1), '-': () => step(-1), r: turn } : {})
  const desk = useRef<HTMLElement>(null)
  const isPdf = material.contentType === 'application/pdf'
  const shown = isPdf && page > 1 ? [] : boxes
  useBroughtInto(desk, lit)

  if (isPdf && (isUnreadable || !material.pdfPages)) return <PdfLink id={material.id} couldNotDraw={isUnreadable} />
  return (
    <figure className="tight">
      <div className="row paper-tools">
        <button type="button" onClick={() => step(-1)} disabled={zoom === zooms[0]}>
          {words.viewer.zoomOut}
        </button>
        <span className="quiet" role="status">
          {words.viewer.zoomOf(zoom * 100)}
        </span>
        <button type="button" onClick={() => step(1)} disabled={zoom === zooms.at(-1)}>
          {words.viewer.zoomIn}
        </button>
        <button type="button" onClick={turn}>
          {words.viewer.rotate}
        </button>
        <button
          type="button"
          onClick={() => {
            setZoom(1)
            setTurns(rotation / 90)
          }}
        >
          {words.viewer.fit}
        </button>
        <Tooltip text={viewerWords.copyMarked}>
          <a className="link-button" href={`${materialAddress(material.id)}?copy=marked`} download>
            {viewerWords.copy}
          </a>
        </Tooltip>
        {isPdf && (
          <PdfPages of={material.pdfPages ?? 1} page={page} file={materialAddress(material.id)} onPage={setPage} />
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
      <section ref={desk} className="paper-desk" tabIndex={0} aria-label={words.viewer.region(material.name)}>
        {isUnreadable ? (
          <p className="quiet">{words.viewer.unreadable}</p>
        ) : (
          <div className="paper-sheet" style={placed(zoom, turns, shape)}>
            <img
              src={isPdf ? pageAddress(material.id, page) : materialAddress(material.id)}
              alt={isPdf ? `${material.name} ${viewerWords.page(page)}` : material.name}
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

/** A PDF that cannot be shown as pictures of its pages opens by itself. */
function PdfLink({ id, couldNotDraw }: { id: string; couldNotDraw: boolean }) {
  const words = useWords(kitWords)
  const viewerWords = useWords(materialViewerWords)
  return (
    <div className="stack">
      {couldNotDraw && <p className="quiet">{viewerWords.notDrawn}</p>}
      <a className="paper-pdf" href={materialAddress(id)} target="_blank" rel="noreferrer">
        {words.viewer.openPdf}
      </a>
    </div>
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

import { keysOf, type MaterialKind } from '@openbeian/filing'
import type { Fault } from '@openbeian/vision/quality'
import { type PointerEvent, useEffect, useRef, useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { lookAtPicture } from '../../kit/look-at-picture.ts'
import { Notice } from '../../kit/notice.tsx'
import { type Cut, drawPicture, jpegOf, openPicture } from '../../kit/picture.ts'
import { PictureExamples } from '../../kit/picture-example.tsx'
import { fieldWords } from '../../kit/words/field.ts'
import { pictureEditorWords } from './picture-editor.words.ts'
import './picture-editor.css'

const whole: Cut = { x: 0, y: 0, width: 1, height: 1 }
/** A share of the picture: a smaller frame is a slip of the hand. */
const minCutShare = 0.05

interface PictureEditorProps {
  kind: MaterialKind
  file: Blob
  /** The picture was put into the editor because of a fault; the fault is shown first. */
  isRefused?: boolean
  onUse: (file: Blob, insists: boolean) => void
  onClose: () => void
}

/** A picture before it is sent: turned, cut, and what stands against it. */
export function PictureEditor({ kind, file, isRefused = false, onUse, onClose }: PictureEditorProps) {
  const words = useWords(pictureEditorWords)
  const fields = useWords(fieldWords)
  const { language } = useLanguage()
  const [turned, setTurned] = useState(file)
  const [cut, setCut] = useState(whole)
  const [isUnreadable, setUnreadable] = useState(false)
  const address = useAddress(turned)
  const isWhole = cut.width === 1 && cut.height === 1
  const faults = useFaults(kind, turned, cut)

  const turn = async () => {
    // at once: what is cut while the picture turns stays cut
    setCut(whole)
    setTurned(await redrawn(turned, { turns: 1 }))
  }
  const [first] = faults ?? []
  const use = async () => onUse(isWhole ? turned : await redrawn(turned, { cut }), first !== undefined)

  return (
    <Dialog title={words.title} width="wide" onClose={onClose}>
      <div className={isRefused ? 'desk desk-refused' : 'desk'} data-desk={kind}>
        <div className="stack">
          {isUnreadable ? (
            <Notice kind="error" title={words.unreadable} />
          ) : (
            <>
              <CutFrame cut={cut} onCut={setCut}>
                {address && (
                  <img
                    src={address}
                    alt={words.picture(fields.materials[kind])}
                    draggable={false}
                    onError={() => setUnreadable(true)}
                  />
                )}
              </CutFrame>
              <p className="quiet">{words.cut}</p>
              <Sliders cut={cut} onCut={setCut} />
              <div className="row">
                <Button data-action="turn-picture" onClick={() => void turn()}>
                  {words.turn}
                </Button>
                <Button look="quiet" disabled={isWhole} onClick={() => setCut(whole)}>
                  {words.whole}
                </Button>
              </div>
            </>
          )}
        </div>
        <div className="stack desk-verdict">
          <div role="status">
            {faults === undefined ? words.looking : !first && <Notice kind="success">{words.clear}</Notice>}
          </div>
          {first && (
            <>
              <Notice kind="warning" title={first.message[language]} />
              <PictureExamples fault={first.code} />
              <p className="quiet">{words.insisting}</p>
            </>
          )}
          <div className="row">
            <Button look={first ? 'framed' : 'primary'} data-action="use-picture" onClick={() => void use()}>
              {first ? words.useAnyway : words.use}
            </Button>
            <Button look={first ? 'primary' : 'framed'} data-action="another-picture" onClick={onClose}>
              {words.another}
            </Button>
          </div>
        </div>
      </div>
    </Dialog>
  )
}

interface CutProps {
  cut: Cut
  onCut: (cut: Cut) => void
}

/** The picture, with a frame that is drawn over it. */
function CutFrame({ cut, onCut, children }: CutProps & { children: React.ReactNode }) {
  const from = useRef<{ x: number; y: number }>(undefined)
  const placeOf = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const share = (value: number) => Math.min(1, Math.max(0, value))
    return { x: share((event.clientX - box.left) / box.width), y: share((event.clientY - box.top) / box.height) }
  }
  const draw = (event: PointerEvent<HTMLElement>) => {
    if (!from.current) return
    const to = placeOf(event)
    const drawn = {
      x: Math.min(from.current.x, to.x),
      y: Math.min(from.current.y, to.y),
      width: Math.abs(to.x - from.current.x),
      height: Math.abs(to.y - from.current.y),
    }
    if (drawn.width > minCutShare && drawn.height > minCutShare) onCut(drawn)
  }
  const percent = (value: number) => `${value * 100}%`
  return (
    <div
      className="cut"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        from.current = placeOf(event)
      }}
      onPointerMove={draw}
      onPointerUp={() => {
        from.current = undefined
      }}
    >
      {children}
      <div
        className="cut-frame"
        style={{ left: percent(cut.x), top: percent(cut.y), width: percent(cut.width), height: percent(cut.height) }}
      />
    </div>
  )
}

/** The same by keyboard. */
function Sliders({ cut, onCut }: CutProps) {
  const words = useWords(pictureEditorWords)
  const [right, bottom] = [1 - cut.x - cut.width, 1 - cut.y - cut.height]
  const sides = {
    left: { off: cut.x, with: (off: number) => ({ ...cut, x: off, width: 1 - right - off }) },
    right: { off: right, with: (off: number) => ({ ...cut, width: 1 - cut.x - off }) },
    top: { off: cut.y, with: (off: number) => ({ ...cut, y: off, height: 1 - bottom - off }) },
    bottom: { off: bottom, with: (off: number) => ({ ...cut, height: 1 - cut.y - off }) },
  }
  return (
    <div className="cut-sliders">
      {keysOf(sides).map((side) => (
        <label key={side}>
          {words.sides[side]}
          <input
            type="range"
            min={0}
            max={45}
            value={Math.round(sides[side].off * 100)}
            onChange={(event) => onCut(sides[side].with(Number(event.target.value) / 100))}
          />
        </label>
      ))}
    </div>
  )
}

async function redrawn(file: Blob, how: { cut?: Cut; turns?: number }): Promise<Blob> {
  const picture = await openPicture(file)
  const blob = await jpegOf(drawPicture(picture, how))
  picture.close()
  return blob
}

function useAddress(file: Blob): string | undefined {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(file)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  return address
}

/** A hand that still draws the frame is let draw. */
const drawingPauseMs = 250

/**
 * Faults of the picture as it would be sent; undefined until it was judged. A file the browser cannot open is judged by
 * the server.
 */
function useFaults(kind: MaterialKind, file: Blob, cut: Cut): Fault[] | undefined {
  const [seen, setSeen] = useState<{ file: Blob; cut: Cut; faults: Fault[] }>()
  useEffect(() => {
    let isGone = false
    const look = () =>
      lookAtPicture(file, kind, cut)
        .catch(() => [])
        .then((faults) => !isGone && setSeen({ file, cut, faults }))
    const timer = setTimeout(() => void look(), cut === whole ? 0 : drawingPauseMs)
    return () => {
      isGone = true
      clearTimeout(timer)
    }
  }, [kind, file, cut])
  return seen?.file === file && seen.cut === cut ? seen.faults : undefined
}

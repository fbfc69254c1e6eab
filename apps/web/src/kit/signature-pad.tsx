import type { SignatureDrawing } from '@openbeian/contract'
import { type PointerEvent, useEffect, useRef } from 'react'
import { useWords } from './language.tsx'
import { sheetWords } from './words/sheets.ts'
import './button.css'
import './field.css'
import './signature-pad.css'

export const emptyDrawing: SignatureDrawing = { width: 600, height: 200, strokes: [] }

interface SignaturePadProps {
  drawing: SignatureDrawing
  onDraw: (drawing: SignatureDrawing) => void
}

/** A field to write one's name into, by finger, pen or mouse; what is kept is the way of the pen. */
export function SignaturePad({ drawing, onDraw }: SignaturePadProps) {
  const { pad: words } = useWords(sheetWords)
  const canvas = useRef<HTMLCanvasElement>(null)
  const stroke = useRef<number[]>(undefined)
  const { width, height, strokes } = drawing

  useEffect(() => {
    const pen = canvas.current?.getContext('2d')
    if (!pen) return
    pen.clearRect(0, 0, width, height)
    for (const it of strokes) ink(pen, it)
  }, [width, height, strokes])

  /** Where the pen is, in the units of the drawing, however large the field is shown. */
  const placeOf = ({ clientX, clientY, currentTarget }: PointerEvent<HTMLCanvasElement>) => {
    const box = currentTarget.getBoundingClientRect()
    const at = (value: number) => Math.round(value * 10) / 10
    return [
      at(((clientX - box.left) / Math.max(1, box.width)) * width),
      at(((clientY - box.top) / Math.max(1, box.height)) * height),
    ] as const
  }
  const begin = (event: PointerEvent<HTMLCanvasElement>) => {
    if (event.button !== 0) return
    event.preventDefault()
    event.currentTarget.setPointerCapture?.(event.pointerId)
    stroke.current = [...placeOf(event)]
  }
  const move = (event: PointerEvent<HTMLCanvasElement>) => {
    if (!stroke.current) return
    stroke.current.push(...placeOf(event))
    const pen = canvas.current?.getContext('2d')
    if (pen) ink(pen, stroke.current.slice(-4))
  }
  const end = () => {
    const made = stroke.current
    stroke.current = undefined
    if (made) onDraw({ ...drawing, strokes: [...strokes, made] })
  }

  return (
    <div className="signature tight">
      <canvas
        ref={canvas}
        className="signature-field"
        width={width}
        height={height}
        role="img"
        aria-label={words.field}
        aria-describedby="signature-how"
        onPointerDown={begin}
        onPointerMove={move}
        onPointerUp={end}
        onPointerCancel={end}
      />
      <p id="signature-how" className="field-hint">
        {words.how} {words.noPen}
      </p>
      <div className="row">
        <button
          type="button"
          className="button"
          disabled={strokes.length === 0}
          onClick={() => onDraw({ ...drawing, strokes: strokes.slice(0, -1) })}
        >
          {words.undo}
        </button>
        <button
          type="button"
          className="button"
          disabled={strokes.length === 0}
          onClick={() => onDraw({ ...drawing, strokes: [] })}
        >
          {words.clear}
        </button>
      </div>
    </div>
  )
}

function ink(pen: CanvasRenderingContext2D, stroke: number[]): void {
  pen.lineWidth = 4
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  pen.strokeStyle = '#111'
  pen.beginPath()
  pen.moveTo(stroke[0] ?? 0, stroke[1] ?? 0)
  for (let n = 2; n + 1 < stroke.length; n += 2) pen.lineTo(stroke[n] ?? 0, stroke[n + 1] ?? 0)
  pen.stroke()
}

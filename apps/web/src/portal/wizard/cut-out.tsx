import { useEffect, useRef } from 'react'
import { type Cut, drawPicture } from '../../kit/picture.ts'
import './cut-out.css'

interface CutOutProps {
  picture: HTMLImageElement
  box: Cut
  /** Degrees clockwise until it stands upright. */
  rotation: number
  name: string
}

/** A share of the picture, around what was read: a stroke that was cut off is seen. */
const margin = 0.012

/** The place on the picture where a field was read, to be compared at a glance. */
export function CutOut({ picture, box, rotation, name }: CutOutProps) {
  const place = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const pen = place.current?.getContext('2d')
    if (!place.current || !pen || picture.naturalWidth === 0) return
    const drawn = drawPicture(picture, { cut: widened(box), turns: rotation / 90, maxSidePixels: 640 })
    place.current.width = drawn.width
    place.current.height = drawn.height
    pen.drawImage(drawn, 0, 0)
  }, [picture, box, rotation])
  return <canvas ref={place} className="cut-out" role="img" aria-label={name} data-cut-out />
}

function widened({ x, y, width, height }: Cut): Cut {
  const [left, top] = [Math.max(0, x - margin), Math.max(0, y - margin)]
  return {
    x: left,
    y: top,
    width: Math.min(1, x + width + margin) - left,
    height: Math.min(1, y + height + margin) - top,
  }
}

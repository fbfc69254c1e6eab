/** A rectangle in shares of width and height. */
export interface Cut {
  x: number
  y: number
  width: number
  height: number
}

const whole: Cut = { x: 0, y: 0, width: 1, height: 1 }

/** The longer side of what the server stores; more would be thrown away there. */
const maxStoredSidePixels = 4000
/** 0 to 1. */
const jpegQuality = 0.9

/** Opens a picture upright; rejects when the browser cannot read it. */
export const openPicture = (file: Blob): Promise<ImageBitmap> =>
  createImageBitmap(file, { imageOrientation: 'from-image' })

type Drawable = ImageBitmap | HTMLVideoElement | HTMLImageElement

/** Cut out, then turned by so many quarters clockwise, then made no larger than is kept. */
export function drawPicture(
  picture: Drawable,
  {
    cut = whole,
    turns = 0,
    maxSidePixels = maxStoredSidePixels,
  }: { cut?: Cut; turns?: number; maxSidePixels?: number } = {},
): HTMLCanvasElement {
  const [width, height] = sizeOf(picture)
  const from = { x: cut.x * width, y: cut.y * height, width: cut.width * width, height: cut.height * height }
  const scale = Math.min(1, maxSidePixels / Math.max(from.width, from.height))
  const [across, down] = [Math.max(1, Math.round(from.width * scale)), Math.max(1, Math.round(from.height * scale))]
  const canvas = document.createElement('canvas')
  canvas.width = turns % 2 === 0 ? across : down
  canvas.height = turns % 2 === 0 ? down : across
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('This browser gives no canvas to draw on.')
  pen.imageSmoothingQuality = 'high'
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.translate(canvas.width / 2, canvas.height / 2)
  pen.rotate((turns * Math.PI) / 2)
  pen.drawImage(picture, from.x, from.y, from.width, from.height, -across / 2, -down / 2, across, down)
  return canvas
}

function sizeOf(picture: Drawable): [number, number] {
  if (picture instanceof HTMLVideoElement) return [picture.videoWidth, picture.videoHeight]
  if (picture instanceof HTMLImageElement) return [picture.naturalWidth, picture.naturalHeight]
  return [picture.width, picture.height]
}

export const jpegOf = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('This browser cannot write a picture.'))),
      'image/jpeg',
      jpegQuality,
    ),
  )

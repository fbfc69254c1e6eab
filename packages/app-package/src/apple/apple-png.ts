import { cursorOver } from '../cursor.ts'
import { maxIconSide } from '../icon.ts'
import { crc32 } from './crc32.ts'

/** Bytes of a pixel: red, green, blue and how much of it is seen. */
const pixelBytes = 4
const maxChunks = 1000

interface ApplePng {
  width: number
  height: number
  /** Deflated without a head. */
  packed: Uint8Array<ArrayBuffer>[]
}

/**
 * The PNG of Apple's own kind that Xcode makes of every icon, as one that every browser shows: blue and red change places, and
 * colours are no longer multiplied by how much of them is seen. Undefined of other kinds than icons have.
 */
export async function withoutAppleForm(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const png = readChunks(bytes)
  if (!png) return undefined
  const { width, height } = png
  const rowBytes = 1 + width * pixelBytes
  const rows = await unpacked(png.packed, rowBytes * height)
  if (!rows) return undefined
  // a row is the difference from the one above, as that was before its pixels are restored
  for (let row = 0; row < height; row++) if (!unfilter(rows, row * rowBytes, rowBytes)) return undefined
  for (let at = 0; at < rows.length; at += pixelBytes) {
    if (at % rowBytes === 0) at += 1
    restorePixel(rows, at)
  }
  return written(width, height, await packed(rows))
}

function readChunks(bytes: Uint8Array<ArrayBuffer>): ApplePng | undefined {
  const cursor = cursorOver(bytes, 'PNG', false)
  cursor.at = 8
  const found: ApplePng = { width: 0, height: 0, packed: [] }
  let isApples = false
  for (let nth = 0; nth < maxChunks && cursor.left() >= 12; nth++) {
    const length = cursor.u32()
    const kind = String.fromCharCode(...cursor.take(4))
    if (length + 4 > cursor.left()) return undefined
    const data = cursorOver(cursor.take(length), 'PNG', false)
    cursor.take(4)
    if (kind === 'CgBI') isApples = true
    if (kind === 'IDAT') found.packed.push(data.bytes)
    if (kind !== 'IHDR' || length !== 13) continue
    found.width = data.u32()
    found.height = data.u32()
    // eight bits a colour, with transparency, rows one after the other
    if (String([...data.take(5)]) !== '8,6,0,0,0') return undefined
  }
  const { width, height } = found
  const isIcon = width > 0 && height > 0 && width <= maxIconSide && height <= maxIconSide
  return isApples && isIcon ? found : undefined
}

async function unpacked(
  pieces: Uint8Array<ArrayBuffer>[],
  sizeBytes: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const reader = new Blob(pieces).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader()
  const rows = new Uint8Array(sizeBytes)
  let at = 0
  try {
    while (at < sizeBytes) {
      const { done, value } = await reader.read()
      if (done || at + value.length > sizeBytes) return undefined
      rows.set(value, at)
      at += value.length
    }
    return rows
  } catch {
    return undefined
  } finally {
    await reader.cancel().catch(() => {})
  }
}

const packed = async (rows: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(
    await new Response(new Blob([rows]).stream().pipeThrough(new CompressionStream('deflate'))).arrayBuffer(),
  )

/** Each row stands as its difference from what is left of it and above; false for a filter that is none. */
function unfilter(rows: Uint8Array, from: number, rowBytes: number): boolean {
  const filter = rows[from] ?? 0
  if (filter > 4) return false
  rows[from] = 0
  for (let at = from + 1; at < from + rowBytes; at++) {
    const left = at - from > pixelBytes ? (rows[at - pixelBytes] ?? 0) : 0
    const above = from > 0 ? (rows[at - rowBytes] ?? 0) : 0
    const corner = from > 0 && at - from > pixelBytes ? (rows[at - rowBytes - pixelBytes] ?? 0) : 0
    const expected = [0, left, above, (left + above) >> 1, nearest(left, above, corner)]
    rows[at] = ((rows[at] ?? 0) + (expected[filter] ?? 0)) & 0xff
  }
  return true
}

/** Paeth. */
function nearest(left: number, above: number, corner: number): number {
  const estimate = left + above - corner
  const away = (it: number) => Math.abs(estimate - it)
  if (away(left) <= away(above) && away(left) <= away(corner)) return left
  return away(above) <= away(corner) ? above : corner
}

function restorePixel(rows: Uint8Array, at: number): void {
  const [blue = 0, green = 0, red = 0, seen = 0] = rows.subarray(at, at + pixelBytes)
  const plain = (colour: number) => (seen === 0 ? 0 : Math.min(255, Math.round((colour * 255) / seen)))
  rows.set([plain(red), plain(green), plain(blue)], at)
}

function written(width: number, height: number, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const head = new Uint8Array(13)
  const view = new DataView(head.buffer)
  view.setUint32(0, width)
  view.setUint32(4, height)
  head.set([8, 6, 0, 0, 0], 8)
  const chunks = [chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', new Uint8Array())]
  const png = new Uint8Array(8 + chunks.reduce((sum, it) => sum + it.length, 0))
  png.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  let at = 8
  for (const it of chunks) {
    png.set(it, at)
    at += it.length
  }
  return png
}

function chunk(kind: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, data.length)
  bytes.set(new TextEncoder().encode(kind), 4)
  bytes.set(data, 8)
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)))
  return bytes
}

import type { AppIcon } from './app-package.ts'

export const maxIconBytes = 2 * 1024 * 1024
/** A browser that shows a picture unpacks it: what is larger is no icon. */
export const maxIconSide = 2048

/** The head of a picture, by its content; what a browser would not show, or not survive, is none. */
export function readIcon(bytes: Uint8Array<ArrayBuffer>): AppIcon | undefined {
  const icon = readPng(bytes) ?? readWebp(bytes) ?? readJpeg(bytes)
  return icon && icon.width > 0 && icon.height > 0 && icon.width <= maxIconSide && icon.height <= maxIconSide
    ? icon
    : undefined
}

const textAt = (bytes: Uint8Array, from: number, length: number) =>
  String.fromCharCode(...bytes.subarray(from, from + length))
const viewOf = (bytes: Uint8Array<ArrayBuffer>) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Apple's own PNG has `CgBI` first, and is not this. */
function readPng(bytes: Uint8Array<ArrayBuffer>): AppIcon | undefined {
  if (bytes.length < 33 || textAt(bytes, 1, 3) !== 'PNG' || textAt(bytes, 12, 4) !== 'IHDR') return undefined
  const view = viewOf(bytes)
  return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20), bytes }
}

function readWebp(bytes: Uint8Array<ArrayBuffer>): AppIcon | undefined {
  if (bytes.length < 30 || textAt(bytes, 0, 4) !== 'RIFF' || textAt(bytes, 8, 4) !== 'WEBP') return undefined
  const view = viewOf(bytes)
  const kind = textAt(bytes, 12, 4)
  const size = (bits: number, from: number) => ((bits >>> from) & 0x3fff) + 1
  if (kind === 'VP8L') {
    const bits = view.getUint32(21, true)
    return { type: 'image/webp', width: size(bits, 0), height: size(bits, 14), bytes }
  }
  if (kind === 'VP8X') {
    const side = (at: number) => (view.getUint32(at, true) & 0xffffff) + 1
    return { type: 'image/webp', width: side(24), height: (view.getUint32(26, true) >>> 8) + 1, bytes }
  }
  if (kind !== 'VP8 ') return undefined
  const [width, height] = [view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff]
  return { type: 'image/webp', width, height, bytes }
}

function readJpeg(bytes: Uint8Array<ArrayBuffer>): AppIcon | undefined {
  const view = viewOf(bytes)
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return undefined
  for (let at = 2; at + 9 < bytes.length; ) {
    const segment = view.getUint16(at)
    if (segment < 0xff00) return undefined
    const isFrame = segment >= 0xffc0 && segment <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(segment)
    if (isFrame) return { type: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5), bytes }
    at += 2 + view.getUint16(at + 2)
  }
  return undefined
}

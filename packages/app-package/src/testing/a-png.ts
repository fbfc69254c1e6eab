import { crc32, deflateRawSync, deflateSync } from 'node:zlib'
import { type Bytes, bytesOf, u32be } from './bytes.ts'

const chunk = (kind: string, data: Uint8Array): Bytes => {
  const body = bytesOf(kind, data)
  return bytesOf(u32be(data.length), body, u32be(crc32(body)))
}

const head = (width: number, height: number, colours: number) =>
  chunk('IHDR', bytesOf(u32be(width), u32be(height), [8, colours, 0, 0, 0]))
const signature = bytesOf([0x89], 'PNG\r\n', [0x1a, 0x0a])
const end = chunk('IEND', new Uint8Array())

/** A green square. */
export function aPng(width: number, height: number): Bytes {
  const row = bytesOf([0], ...Array.from({ length: width }, () => [0x2e, 0x8b, 0x57]))
  const pixels = deflateSync(bytesOf(...Array.from({ length: height }, () => row)))
  return bytesOf(signature, head(width, height, 2), chunk('IDAT', pixels), end)
}

/** As Xcode writes it: its own chunk first, blue before red, each multiplied by how much of it is seen, no head of zlib. */
export function anApplePng(width: number, height: number, rowOf: (row: number) => Bytes): Bytes {
  const rows = Array.from({ length: height }, (_, row) => rowOf(row))
  const first = chunk('CgBI', bytesOf([0x50, 0, 0x20, 2]))
  return bytesOf(signature, first, head(width, height, 6), chunk('IDAT', deflateRawSync(bytesOf(...rows))), end)
}

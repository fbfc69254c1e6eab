import { crc32, deflateSync } from 'node:zlib'
import { type Bytes, bytesOf, u32be } from './bytes.ts'

const chunk = (kind: string, data: Uint8Array): Bytes => {
  const body = bytesOf(kind, data)
  return bytesOf(u32be(data.length), body, u32be(crc32(body)))
}

/** A green square. */
export function aPng(width: number, height: number, kind: 'plain' | 'apple' = 'plain'): Bytes {
  const row = bytesOf([0], ...Array.from({ length: width }, () => [0x2e, 0x8b, 0x57]))
  const pixels = deflateSync(bytesOf(...Array.from({ length: height }, () => row)))
  const head = chunk('IHDR', bytesOf(u32be(width), u32be(height), [8, 2, 0, 0, 0]))
  const first = kind === 'apple' ? chunk('CgBI', bytesOf([0x50, 0, 0x20, 2])) : new Uint8Array()
  return bytesOf([0x89], 'PNG\r\n', [0x1a, 0x0a], first, head, chunk('IDAT', pixels), chunk('IEND', new Uint8Array()))
}

import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import type { Pixels } from '../quality/pixels.ts'
import type { Point } from './projection.ts'

export interface FoundCode {
  text: string
  /** Upper left, upper right, lower right, lower left, as the code itself stands. */
  corners: [Point, Point, Point, Point]
}

let ready: Promise<unknown> | undefined

/** The decoder of the package itself; by default it would be fetched from a server of others. */
function prepared(): Promise<unknown> {
  ready ??= readFile(fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'))).then((bytes) =>
    prepareZXingModule({ overrides: { wasmBinary: Uint8Array.from(bytes).buffer }, fireImmediately: true }),
  )
  return ready
}

/** Every QR code in a picture, whichever way up. */
export async function findCodes({ data, width, height }: Pixels): Promise<FoundCode[]> {
  await prepared()
  const rgba = new Uint8ClampedArray(width * height * 4)
  for (let n = 0; n < width * height; n += 1) {
    rgba[n * 4] = data[n * 3] ?? 0
    rgba[n * 4 + 1] = data[n * 3 + 1] ?? 0
    rgba[n * 4 + 2] = data[n * 3 + 2] ?? 0
    rgba[n * 4 + 3] = 255
  }
  const found = await readBarcodes({ data: rgba, width, height, colorSpace: 'srgb' } as ImageData, {
    formats: ['QRCode'],
    tryHarder: true,
    maxNumberOfSymbols: 8,
  })
  return found
    .filter((it) => it.isValid)
    .map(({ text, position: { topLeft, topRight, bottomRight, bottomLeft } }) => ({
      text,
      corners: [pointOf(topLeft), pointOf(topRight), pointOf(bottomRight), pointOf(bottomLeft)],
    }))
}

const pointOf = ({ x, y }: Point): Point => ({ x, y })

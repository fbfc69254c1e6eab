import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ModelFault } from '../ocr/models.ts'

/** The networks of `@vladmandic/human` 3.3.6 that we use, by SHA-256. */
const files = {
  'blazeface.json': 'cd7bbfc078270572beb39f9e5ae67aadbd50b5e67cff37e6d4f6b3ea39312e5f',
  'blazeface.bin': 'dc9a97fdc50bc43216554bdd69aa3e7b9361a519ee7bdd996a2f69a98a6f9b72',
  'facemesh.json': 'b60ca26f404724f43bd2b1575761d8265180e1f053cc0731caa68462927309e7',
  'facemesh.bin': '3826da640b0a3021161605369ee6af293f75d518040355b960ec71a3390c1c0b',
  'iris.json': '49038ac9dcc09aa05474d91d98e9db5b47af4830929bcf102ed5a56bfbabb465',
  'iris.bin': 'd7f296d184274213d4642681ae186112cbbec77fd2ab066257d3c56a1940bc71',
  'faceres.json': '5b83d49c0385d2e68a05122441b94226313677cae9fcc40b9587ad50079eb4df',
  'faceres.bin': '2c7d2d62b76c97528b736527aa09d310ea71743c9e3e79fb6c62d4b2d73af79b',
  'antispoof.json': '7fd698ae1cebabbcad79d3b8b448587b0365eb7911987418231bdcf36583112a',
  'antispoof.bin': '4490fecb2becdb6869edc7e60f5e59962be013a8def8719b1373afb0f905c094',
  'liveness.json': '9e51c8acf83b80abbf329b2735309ab5c90611c66905ade8b1bd130d473df9c8',
  'liveness.bin': 'fc6a6b6b3b9721bdb8bff67a457a15b7cbfd81715cfb27f3e65b757e81dd663e',
} as const

/** Where npm put Human; undefined when it did not. */
export function humanFolder(): string | undefined {
  try {
    return fileURLToPath(new URL('../', import.meta.resolve('@vladmandic/human')))
  } catch {
    return undefined
  }
}

/** The models byte for byte as known, by file name, or what is the matter with them. */
export async function readFaceModels(folder: string | undefined): Promise<Map<string, Uint8Array> | ModelFault> {
  if (!folder) return 'models-missing'
  const read = new Map<string, Uint8Array>()
  for (const [file, sha256] of Object.entries(files)) {
    const bytes = await readFile(join(folder, 'models', file)).catch(() => undefined)
    if (!bytes) return 'models-missing'
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) return 'models-corrupt'
    read.set(file, bytes)
  }
  return read
}

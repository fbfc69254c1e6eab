import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { refused } from '../sheet.ts'
import type { Archive } from './open-archive.ts'

export interface PartReader {
  open?(name: string, attributes: Readonly<Record<string, string>>): void
  text?(text: string): void
  close?(name: string): void
}

/** No part of a workbook is nested deeper. */
const maxDepth = 32

/** Reads one part piece by piece, names without their prefix. No document type is taken, so no entity is ever unfolded. */
export async function readPart(archive: Archive, name: string, reader: PartReader): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: false })
  const damaged = () => refused('damaged', { at: name })
  let depth = 0
  parser.on('doctype', () => {
    throw damaged()
  })
  parser.on('error', () => {
    throw damaged()
  })
  parser.on('opentag', (tag: SaxesTagPlain) => {
    depth += 1
    if (depth > maxDepth) throw damaged()
    reader.open?.(local(tag.name), tag.attributes)
  })
  parser.on('closetag', (tag: SaxesTagPlain) => {
    depth -= 1
    reader.close?.(local(tag.name))
  })
  if (reader.text) {
    parser.on('text', (text) => reader.text?.(text))
    parser.on('cdata', (text) => reader.text?.(text))
  }
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const decode = (bytes?: Uint8Array) => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode()
    } catch {
      throw damaged()
    }
  }
  await archive.read(name, (bytes) => void parser.write(decode(bytes)))
  parser.write(decode()).close()
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

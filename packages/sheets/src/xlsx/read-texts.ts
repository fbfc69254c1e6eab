import { maxCellLength } from '../bounds.ts'
import { refused } from '../sheet.ts'
import type { Archive } from './open-archive.ts'
import { readPart } from './read-part.ts'

const textsPart = 'xl/sharedStrings.xml'
/** As many as there may be cells. */
const maxTexts = 6_000_000

/** The texts that cells name by their place; what is written above a character to tell its sound is not one. */
export async function readTexts(archive: Archive): Promise<string[]> {
  const texts: string[] = []
  if (!archive.has(textsPart)) return texts
  let current = ''
  let isText = false
  let isSound = false
  await readPart(archive, textsPart, {
    open: (name) => {
      if (name === 'si') current = ''
      if (name === 'rPh') isSound = true
      if (name === 't') isText = !isSound
    },
    text: (text) => {
      if (!isText) return
      current += text
      if (current.length > maxCellLength) throw refused('too-long-cell', { at: textsPart, max: maxCellLength })
    },
    close: (name) => {
      if (name === 't') isText = false
      if (name === 'rPh') isSound = false
      if (name !== 'si') return
      texts.push(current)
      if (texts.length > maxTexts) throw refused('too-many-cells', { max: maxTexts })
    },
  })
  return texts
}

import type { Reading } from '../ocr/read-lines.ts'
import { type PaperKind, paperKinds } from './paper.ts'
import { printedOn } from './printed-names.ts'

/** The paper a picture shows instead of the one it should: the title of another stands on it, and its own does not. */
export function otherKindOnPaper(kind: PaperKind, { lines }: Reading): PaperKind | undefined {
  const texts = lines.map((it) => it.text.replaceAll(/\s/g, ''))
  // titles are set wide, and may be read as several lines
  const joined = [...texts, texts.join('')]
  const isTitled = (it: PaperKind) => joined.some((text) => printedOn[it].title.test(text))
  return isTitled(kind) ? undefined : paperKinds.find(isTitled)
}

import type { Quad } from '../ocr/quad.ts'
import type { Reading } from '../ocr/read-lines.ts'
import type { SamplePaper } from './paper-set.ts'
import { type PrintedText, printedTexts } from './printed-texts.ts'

/** What a reader would find of the values of a paper that lies upright, without one: from where they were printed. */
export async function printedReading(
  paper: SamplePaper,
  { width, height }: { width: number; height: number },
): Promise<Reading> {
  const lines = (await printedTexts(paper)).map((it) => ({
    text: it.text,
    places: [...it.text].map((_, n) => (n + 0.5) / it.text.length),
    scores: [...it.text].map(() => 1),
    inks: [...it.text].map(() => 1),
    quad: quadOf(paper, it),
  }))
  return { lines, rotation: 0, width, height }
}

function quadOf({ onPicture }: SamplePaper, { x0, x1, y, size }: PrintedText): Quad {
  const corner = (x: number, yOf: number): [number, number] => {
    const at = onPicture({ x, y: yOf })
    return [at.x, at.y]
  }
  const [top, bottom] = [y - size, y + size * 0.25]
  return [corner(x0, top), corner(x1, top), corner(x1, bottom), corner(x0, bottom)]
}

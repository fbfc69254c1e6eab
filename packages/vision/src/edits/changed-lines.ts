import { keysOf } from '@openbeian/filing'
import type { Quad } from '../ocr/quad.ts'
import type { Reading } from '../ocr/read-lines.ts'
import { greyOf, type Pixels } from '../quality/pixels.ts'
import { compressionTraces } from './compression-trace.ts'
import { looksOf } from './glyph-looks.ts'
import { type OddPrint, oddPrintOf } from './odd-print.ts'
import { valueLines } from './sent-line.ts'

interface LineMeasures extends OddPrint {
  /** Of an earlier compression, how far it is from the rest. */
  trace: number
}

/** Beyond what unedited papers show (those to tune with; what held-out ones do stands in docs/reading-papers.md). */
const limits: LineMeasures = { trace: 4.7, tone: 3.4, parted: 2.85, partedFigures: 3, line: 0.2 }

/**
 * The lines of values whose paper, strokes or traces of compression differ from the rest, by their places as read: somebody may have
 * changed them. No proof: for a reviewer, who looks closer, and never a reason to refuse. `quads` are those of fields.
 */
export function changedLines(picture: Pixels, reading: Reading, quads: readonly Quad[]): Quad[] {
  const lines = valueLines(reading, quads)
  const grey = greyOf(picture)
  const traces = compressionTraces(picture, grey, lines)
  const odd = oddPrintOf(lines.map((it) => looksOf(picture, grey, it)))
  return lines.flatMap(({ turned }, n) => {
    const print = odd[n]
    const measures = print && { ...print, trace: traces[n] ?? 0 }
    return measures && keysOf(limits).some((it) => measures[it] > limits[it]) ? [turned] : []
  })
}

import { mm, type Pdf, plain } from '../printing/sheet-font.ts'
import type { PrintedBody, PrintedRow } from './printed-sheet.ts'
import { places } from './sheet-layout.ts'

const smallest = { size: 7.5, maxLength: 60 }
/** How small the print may become, in points, and how long a value, before lines are left out. */
const attempts: { size: number; maxLength?: number }[] = [
  { size: 10.5 },
  { size: 9.5 },
  { size: 8.5 },
  { size: 7.5 },
  { size: 7.5, maxLength: 120 },
  smallest,
]

/**
 * Draws the body in the largest print that fits above the signature. What does not fit even in the smallest is cut, and
 * the sheet says so.
 */
export function drawBody(pdf: Pdf, printed: PrintedBody): void {
  const { x, y, height } = places.body
  const fits = attempts.find((it) => heightOf(pdf, shortened(printed, it.maxLength), it.size) <= mm(height))
  const { size, maxLength } = fits ?? smallest
  const short = fits ? shortened(printed, maxLength) : withoutLastRows(pdf, shortened(printed, maxLength), size)
  write(pdf, { printed: short, size, left: mm(x), top: mm(y) })
}

const shortened = (printed: PrintedBody, maxLength: number | undefined): PrintedBody => {
  if (maxLength === undefined) return printed
  const cut = ({ value, ...row }: PrintedRow) => ({
    ...row,
    value: value.length > maxLength ? `${value.slice(0, maxLength)}……（全文见订单）` : value,
  })
  return { ...printed, sections: printed.sections.map(({ title, rows }) => ({ title, rows: rows.map(cut) })) }
}

/** The number of rows left out is printed: the sheet code covers all rows. */
function withoutLastRows(pdf: Pdf, printed: PrintedBody, size: number): PrintedBody {
  const shortened = printed.sections.reduce((a, b) => (b.rows.length > a.rows.length ? b : a))
  for (let kept = shortened.rows.length - 1; kept > 0; kept -= 1) {
    const left = { label: '其余', value: `另有 ${shortened.rows.length - kept} 行，以订单的电子记录为准` }
    const rows = [...shortened.rows.slice(0, kept), left]
    const sections = printed.sections.map((it) => (it === shortened ? { ...it, rows } : it))
    if (heightOf(pdf, { ...printed, sections }, size) <= mm(places.body.height)) return { ...printed, sections }
  }
  return printed
}

const labelWidth = mm(34)
const gap = mm(1.6)

interface Block {
  text: string
  /** From the left edge of the body, and how wide. */
  at: number
  width: number
  label?: string
  isTitle?: boolean
  /** Room above it. */
  above: number
}

function blocksOf({ opening, sections, clauses }: PrintedBody): Block[] {
  const full = mm(places.body.width)
  return [
    { text: opening, at: 0, width: full, above: 0 },
    ...sections.flatMap(({ title, rows }) => [
      { text: title, at: 0, width: full, isTitle: true, above: gap * 1.4 },
      ...rows.map(({ label, value }) => ({
        text: value,
        label,
        at: labelWidth,
        width: full - labelWidth,
        above: 0,
      })),
    ]),
    ...clauses.map((clause, index) => ({
      text: clause,
      label: `${index + 1}.`,
      at: mm(7),
      width: full - mm(7),
      above: index === 0 ? gap * 2 : 0,
    })),
  ]
}

const below = ({ isTitle }: Block) => (isTitle ? gap * 0.8 : gap * 0.55)

function heightOf(pdf: Pdf, printed: PrintedBody, size: number): number {
  pdf.fontSize(size)
  return blocksOf(printed).reduce(
    (sum, block) =>
      sum + block.above + below(block) + pdf.heightOfString(plain(pdf, block.text) || ' ', { width: block.width }),
    0,
  )
}

function write(
  pdf: Pdf,
  { printed, size, left, top }: { printed: PrintedBody; size: number; left: number; top: number },
): void {
  let y = top
  for (const block of blocksOf(printed)) {
    const text = plain(pdf, block.text) || ' '
    y += block.above
    pdf.fontSize(size).fillColor(block.isTitle ? '#444444' : 'black')
    const height = pdf.heightOfString(text, { width: block.width })
    if (block.label) pdf.fillColor('#444444').text(block.label, left, y, { lineBreak: false }).fillColor('black')
    pdf.text(text, left + block.at, y, { width: block.width })
    y += height + below(block)
    if (block.isTitle) {
      const line = y - below(block) * 0.9
      pdf
        .moveTo(left, line)
        .lineTo(left + mm(places.body.width), line)
        .lineWidth(0.4)
        .stroke('#999999')
    }
  }
}

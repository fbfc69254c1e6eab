import sharp from 'sharp'
import type { Font, Weight } from './fonts.ts'
import type { SamplePaper } from './paper-set.ts'

/** One value in one line of a paper, in the units of its drawing. */
export interface PrintedText {
  text: string
  x0: number
  x1: number
  /** Its base line. */
  y: number
  size: number
  font: Font
  weight: Weight
}

const element =
  /<text x="([\d.]+)" y="([\d.]+)" font-family="([^"]+)" font-size="([\d.]+)" font-weight="(\d+)" fill="[^"]*" letter-spacing="([\d.-]+)" text-anchor="start">([^<]*)<\/text>/g

/** The values of a paper that stand whole in one line, with where they stand. */
export async function printedTexts({ svg, truth }: Pick<SamplePaper, 'svg' | 'truth'>): Promise<PrintedText[]> {
  const values = Object.values(truth).filter((it) => it.length >= 2)
  const found: PrintedText[] = []
  for (const [, x, y, font, size, weight, spacing, text = ''] of svg.matchAll(element)) {
    const value = values.find((it) => text.endsWith(it))
    if (!value) continue
    const style = `font-family="${font}" font-size="${size}" font-weight="${weight}" letter-spacing="${spacing}"`
    const [whole, before] = [await widthOf(style, text), await widthOf(style, text.slice(0, -value.length))]
    const start = Number(x)
    found.push({
      text: value,
      x0: start + before,
      x1: start + whole,
      y: Number(y),
      size: Number(size),
      font: font as Font,
      weight: Number(weight) as Weight,
    })
  }
  return found
}

/** From the first ink to the last. */
async function widthOf(style: string, text: string): Promise<number> {
  if (text === '') return 0
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="2400" height="160"><rect width="100%" height="100%" fill="#fff"/><text x="100" y="100" ${style}>${text}</text></svg>`
  const { info } = await sharp(Buffer.from(svg)).trim({ background: '#fff' }).toBuffer({ resolveWithObject: true })
  return info.width
}

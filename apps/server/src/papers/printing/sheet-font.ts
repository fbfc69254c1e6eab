import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export type Pdf = PDFKit.PDFDocument

const pointsPerMm = 72 / 25.4
export const mm = (length: number) => length * pointsPerMm

const fontPackage = import.meta.resolve('@expo-google-fonts/noto-sans-sc/package.json')
let font: Buffer | undefined

/** Path of the font file, for programs that load it themselves. */
export const fontFile = () => fileURLToPath(new URL('400Regular/NotoSansSC_400Regular.ttf', fontPackage))

/** Ten megabytes, read once and only where sheets are made. */
export const fontBytes = () => (font ??= readFileSync(fontFile()))

/** A character the font does not have is named rather than printed as an empty box. */
export function plain(pdf: Pdf, text: string): string {
  const has = (character: string) => hasGlyph(pdf, codePointOf(character))
  return [...text.replaceAll(/[\p{Cc}]/gu, ' ')]
    .map((it) => (has(it) ? it : `〔U+${codePointOf(it).toString(16).toUpperCase()}〕`))
    .join('')
}

const codePointOf = (character: string): number => character.codePointAt(0) ?? 0

/** pdfkit keeps the opened font of fontkit here; its types do not say so. */
const hasGlyph = (pdf: Pdf, codePoint: number): boolean =>
  (
    pdf as unknown as { _font: { font: { hasGlyphForCodePoint(code: number): boolean } } }
  )._font.font.hasGlyphForCodePoint(codePoint)

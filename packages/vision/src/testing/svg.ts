import type { Font } from './fonts.ts'

export interface Pen {
  font: Font
  size: number
  colour?: string
  /** Pixels between letters. */
  spacing?: number
  anchor?: 'start' | 'middle'
  weight?: number
}

export const words = (
  x: number,
  y: number,
  text: string,
  { font, size, colour = '#222', spacing = 0, anchor = 'start', weight = 400 }: Pen,
): string =>
  `<text x="${x}" y="${y}" font-family="${font}" font-size="${size}" font-weight="${weight}" fill="${colour}" letter-spacing="${spacing}" text-anchor="${anchor}">${escaped(text)}</text>`

/** As many characters a line as given; a line does not begin with a closing mark. */
export function paragraph(
  x: number,
  y: number,
  text: string,
  perLine: number,
  pen: Pen,
  leading = 1.45,
): { svg: string; lines: number } {
  const lines: string[] = []
  for (const character of text) {
    const last = lines.at(-1)
    const full = last === undefined || widthOf(last) >= perLine
    if (full && !(last !== undefined && '，。；、）'.includes(character))) lines.push(character)
    else lines[lines.length - 1] += character
  }
  const svg = lines.map((line, n) => words(x, y + n * pen.size * leading, line, pen)).join('')
  return { svg, lines: lines.length }
}

/** In full-width characters. */
const widthOf = (text: string): number => [...text].reduce((sum, it) => sum + (it.charCodeAt(0) < 128 ? 0.56 : 1), 0)

export const sheet = (width: number, height: number, paper: string, body: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${paper}"/>${body}</svg>`

/** Fine waves as security papers have them. */
export function guilloche(width: number, height: number, colour: string, step = 14): string {
  const wave = (y: number) =>
    `<path d="M0 ${y} ${`q20 ${-step} 40 0 t40 0`.repeat(Math.ceil(width / 80))}" fill="none" stroke="${colour}" stroke-width="1"/>`
  return Array.from({ length: Math.ceil(height / step) }, (_, n) => wave(n * step)).join('')
}

/** A round red stamp with a name around and a star within. */
export const stamp = (x: number, y: number, radius: number, name: string, font: Font): string =>
  `<g fill="none" stroke="#d0312d" stroke-opacity="0.75"><circle cx="${x}" cy="${y}" r="${radius}" stroke-width="5"/></g>
  <path d="${star(x, y, radius * 0.3)}" fill="#d0312d" fill-opacity="0.75"/>
  <g opacity="0.75">${[...name].map((it, n) => around(it, n, name.length, { x, y, radius: radius * 0.72, font })).join('')}</g>`

function around(
  letter: string,
  n: number,
  of: number,
  { x, y, radius, font }: { x: number; y: number; radius: number; font: Font },
) {
  const angle = ((n - (of - 1) / 2) / Math.max(1, of)) * 250
  return `<text transform="rotate(${angle} ${x} ${y}) translate(${x} ${y - radius})" font-family="${font}" font-size="${radius * 0.3}" fill="#d0312d" text-anchor="middle">${letter}</text>`
}

const star = (x: number, y: number, radius: number) =>
  `${Array.from({ length: 10 }, (_, n) => {
    const reach = n % 2 ? radius * 0.4 : radius
    const angle = (n * Math.PI) / 5
    return `${n ? 'L' : 'M'}${x + reach * Math.sin(angle)} ${y - reach * Math.cos(angle)}`
  }).join(' ')}Z`

/** Something square and dotted where papers carry a QR code. */
export function dotted(x: number, y: number, side: number, seed: number): string {
  const cell = side / 25
  let state = seed
  const cells: string[] = []
  for (let n = 0; n < 625; n++) {
    state = (state * 1103515245 + 12345) & 0x7fffffff
    if ((state >> 16) & 1)
      cells.push(
        `<rect x="${x + (n % 25) * cell}" y="${y + Math.floor(n / 25) * cell}" width="${cell}" height="${cell}"/>`,
      )
  }
  return cells.join('')
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

/** Contrast of text that WCAG 2.2 asks for at level AA (1.4.3). */
const minContrast = 4.5

/** Text colours, each with the grounds it stands on. */
const pairs: [text: string, grounds: string[]][] = [
  ['text', ['surface', 'ground', 'blue-ground', 'red-ground', 'yellow-ground', 'green-ground', 'grey-ground']],
  ['grey', ['surface', 'ground', 'grey-ground']],
  ['blue', ['surface', 'ground', 'blue-ground']],
  ['red', ['surface', 'ground', 'red-ground']],
  ['yellow', ['surface', 'ground', 'yellow-ground']],
  ['green', ['surface', 'ground', 'green-ground']],
  ['on-fill', ['blue', 'blue-strong', 'red', 'grey']],
  ['blue-strong', ['blue-ground']],
  ['surface', ['text']],
]

const palettes = ['light', 'dark'] as const
type Palette = (typeof palettes)[number]

function colour(palette: Palette, name: string): number[] {
  const [light = '', dark = ''] = css.split('[data-theme="dark"]')
  const hex = new RegExp(`--${name}: #([0-9a-f]+);`).exec(palette === 'dark' ? dark : light)?.[1]
  if (!hex) throw new Error(`tokens.css has no ${palette} colour --${name}`)
  const full = hex.length === 3 ? [...hex].map((it) => it + it).join('') : hex
  return [0, 2, 4].map((at) => Number.parseInt(full.slice(at, at + 2), 16) / 255)
}

/** Relative luminance, WCAG 2.2. */
function luminance(channels: number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((it) =>
    it <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(palette: Palette, one: string, other: string): number {
  const [dark = 0, light = 0] = [one, other].map((it) => luminance(colour(palette, it))).sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const all = palettes.flatMap((palette) =>
  pairs.flatMap(([text, grounds]) => grounds.map((ground) => [text, ground, palette] as const)),
)

test.each(all)('%s can be read on %s, %s', (text, ground, palette) => {
  expect(contrast(palette, text, ground)).toBeGreaterThanOrEqual(minContrast)
})

/** WCAG 2.2, 1.4.11: what shows where a control is. */
const minEdgeContrast = 3

test.each(palettes)('the edges of controls can be seen, %s', (palette) => {
  expect(contrast(palette, 'edge', 'surface')).toBeGreaterThanOrEqual(minEdgeContrast)
})

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
]

function colour(name: string): number[] {
  const hex = new RegExp(`--${name}: #([0-9a-f]+);`).exec(css)?.[1]
  if (!hex) throw new Error(`tokens.css has no colour --${name}`)
  const full = hex.length === 3 ? [...hex].map((it) => it + it).join('') : hex
  return [0, 2, 4].map((at) => Number.parseInt(full.slice(at, at + 2), 16) / 255)
}

/** Relative luminance, WCAG 2.2. */
function luminance(name: string): number {
  const [red = 0, green = 0, blue = 0] = colour(name).map((it) =>
    it <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

test.each(pairs.flatMap(([text, grounds]) => grounds.map((ground) => [text, ground] as const)))(
  '%s can be read on %s',
  (text, ground) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(minContrast)
  },
)

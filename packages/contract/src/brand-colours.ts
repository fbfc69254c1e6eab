/** Contrast of text that WCAG 2.2 asks for at level AA (1.4.3). */
export const minContrast = 4.5

/** What a main colour stands on besides white: the ground of pages. Tokens of apps/web/src/kit/tokens.css. */
const pageGround = '#f5f7fa'

export interface BrandPalette {
  main: string
  /** Under a pointer. */
  strong: string
  /** Behind text of the main colour. */
  ground: string
}

/** `#0b5fd8`, and nothing else. */
export const isColour = (text: string): boolean => /^#[\da-f]{6}$/.test(text)

/** The colours that follow from the one a provider chose. */
export const paletteOf = (main: string): BrandPalette => ({
  main,
  strong: mixed(main, '#000000', 0.2),
  ground: mixed(main, '#ffffff', 0.91),
})

/** Whether text can be read wherever the colour is used: as text on white, on the page and on its own ground, and under white text. */
export const isReadable = (main: string): boolean => {
  const { strong, ground } = paletteOf(main)
  const pairs = [
    [main, '#ffffff'],
    [main, pageGround],
    [main, ground],
    [strong, ground],
  ] as const
  return pairs.every(([one, other]) => contrast(one, other) >= minContrast)
}

/** The same colour, as dark as it has to be. */
export function readableColour(main: string): string | undefined {
  const tried = Array.from({ length: 20 }, (_, nth) => mixed(main, '#000000', nth / 20))
  return tried.find(isReadable)
}

const channelsOf = (colour: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)

/** So much of the other in it. */
function mixed(one: string, other: string, share: number): string {
  const [a, b] = [channelsOf(one), channelsOf(other)]
  const parts = a.map((it, nth) => Math.round((it * (1 - share) + (b[nth] ?? 0) * share) * 255))
  return `#${parts.map((it) => it.toString(16).padStart(2, '0')).join('')}`
}

/** WCAG 2.2. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [one, other].map(luminance).toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((it) =>
    it <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

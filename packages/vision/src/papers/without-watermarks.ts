import { darkestOf, type Glyph, isFaint, median, type Piece, textOf } from './flat-text.ts'

/** Lines of print lie level on the straightened page. */
const maxTilt = 0.15
const minTilted = 4

/** 仅供…使用, 再次复印无效: what people write across a copy before they give it away. */
const phrases = [
  /(?:此件|本件|此证)?仅(?:供|限|用于)[^，。；）]{0,14}(?:备案|核验|核查)[^，。；）]{0,8}(?:使用|专用)/g,
  /(?:此件|本件|此证)?仅(?:供|限|用于)[^，。；）]{0,14}(?:备案|核验|核查)/g,
  /再次复印件?(?:无效)?|复印无效|他用无效?/g,
]

export interface Unveiled {
  pieces: Piece[]
  /** Where something was taken away: print may be hidden below it. */
  covered: { x: number; y: number }[]
}

/** The pieces of a page without what was laid over it: tilted lines, faint characters, the words of a watermark, and on a sealed one what is left of the seal. */
export function withoutWatermarks(pieces: Piece[], isSealed: boolean): Unveiled {
  const darkest = darkestOf(pieces.flatMap((it) => it.glyphs.map(({ ink }) => ink)))
  const usual = median(pieces.flatMap((it) => it.glyphs.map(({ ink }) => ink)))
  const unveiled: Unveiled = { pieces: [], covered: [] }
  const printOf = ({ glyphs }: Piece): Glyph[] => {
    const dark = glyphs.filter((it) => !isFaint(it.ink, darkest))
    return isSealed ? withoutEnd(dark) : dark
  }
  for (const piece of pieces) {
    const isTilted = Math.abs(piece.tilt) > maxTilt && piece.glyphs.length >= minTilted
    const isOver = isTilted || (isSealed && isResidue(piece, usual))
    const glyphs = isOver ? [] : withoutPhrases(printOf(piece))
    if (glyphs.length > 0) unveiled.pieces.push({ ...piece, glyphs })
    for (const { x } of piece.glyphs.filter((it) => !glyphs.includes(it)))
      unveiled.covered.push({ x, y: piece.y + piece.tilt * (x - (piece.x0 + piece.x1) / 2) })
  }
  return unveiled
}

/** What is left of a seal whose red was taken off: a few characters, paler than print. */
const paler = 0.66
const maxResidue = 4

const isResidue = ({ glyphs }: Piece, usual: number): boolean =>
  glyphs.length <= maxResidue && median(glyphs.map(({ ink }) => ink)) < usual * paler

/** The same behind the last character of a line; marks and figures are thin, and may be as pale. */
function withoutEnd(glyphs: Glyph[]): Glyph[] {
  const usual = median(glyphs.map(({ ink }) => ink))
  const end = glyphs.findLastIndex(({ character, ink }) => ink >= usual * paler || /[\d\p{P}]/u.test(character))
  return glyphs.length - 1 - end <= maxResidue ? glyphs.slice(0, end + 1) : glyphs
}

function withoutPhrases(glyphs: Glyph[]): Glyph[] {
  const text = textOf(glyphs)
  const found = phrases.flatMap((it) =>
    [...text.matchAll(it)].map((hit) => ({ from: hit.index, to: hit.index + hit[0].length })),
  )
  return glyphs.filter((_, n) => !found.some(({ from, to }) => n >= from && n < to))
}

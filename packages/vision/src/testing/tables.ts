import type { Dice } from './dice.ts'

type Colour = [number, number, number]

/** What lies around the paper, at a place of the picture. */
export type Table = (x: number, y: number) => Colour
/** By how much a place of the picture is lit. */
export type Light = (x: number, y: number) => number

/** Wood or stone, never lighter than 150. */
export function darkTable(dice: Dice): Table {
  const [r, g, b] = dice.pick([
    [120, 88, 60],
    [90, 96, 104],
    [150, 130, 110],
    [60, 66, 80],
    [134, 110, 84],
  ] as const)
  const [fx, fy] = [dice.between(0.003, 0.02), dice.between(0.05, 0.3)]
  return (x, y) => {
    const grain = 10 * Math.sin(x * fx + 6 * Math.sin(y * 0.01)) + 8 * Math.sin(y * fy + Math.sin(x * 0.03) * 2)
    return [r + grain, g + grain, b + grain]
  }
}

/** Any table: dark or as light as the paper, plain, grained, in stripes, squares or specks. */
export function anyTable(dice: Dice): Table {
  const pattern = dice.pick(['plain', 'plain', 'grain', 'stripes', 'squares', 'specks'] as const)
  const bright = dice.pick([dice.between(40, 110), dice.between(110, 170), dice.between(170, 238)])
  const [warm, cold] = [dice.between(-14, 16), dice.between(-14, 10)]
  const [size, turn, depth] = [dice.between(24, 120), dice.between(0, Math.PI), dice.between(6, 34)]
  const [ux, uy] = [Math.cos(turn), Math.sin(turn)]
  const drawn: Record<typeof pattern, (x: number, y: number) => number> = {
    plain: () => 0,
    grain: (x, y) => (depth / 3) * Math.sin((x * ux + y * uy) / 9 + 3 * Math.sin((x * uy - y * ux) / 160)),
    stripes: (x, y) => (Math.sin((x * ux + y * uy) / size) > 0.3 ? -depth : 0),
    squares: (x, y) =>
      Math.floor((x * ux + y * uy) / size) % 2 === Math.floor((y * ux - x * uy) / size) % 2 ? -depth : 0,
    specks: (x, y) => (Math.sin(Math.floor(x / 5) * 12.9898 + Math.floor(y / 5) * 78.233) > 0.86 ? -depth : 0),
  }
  return (x, y) => {
    const value = bright + drawn[pattern](x, y)
    return [value + warm, value, value + cold]
  }
}

/** One end of the room is darker than the other. */
export function evenLight(dice: Dice, width: number, height: number, shade: number): Light {
  const angle = dice.between(0, 2 * Math.PI)
  const [dx, dy] = [Math.cos(angle) / width, Math.sin(angle) / height]
  const strength = dice.between(shade / 2, shade)
  return (x, y) => 1 - strength * (0.5 + (x - width / 2) * dx + (y - height / 2) * dy)
}

/** That, and a lamp above some place, or the shadow of an arm. */
export function unevenLight(dice: Dice, width: number, height: number, shade: number): Light {
  const slope = evenLight(dice, width, height, shade)
  const how = dice.pick(['slope', 'lamp', 'shadow'] as const)
  if (how === 'slope') return slope
  const [cx, cy] = [dice.between(0.2, 0.8) * width, dice.between(0.2, 0.8) * height]
  const reach = dice.between(0.5, 0.9) * width
  if (how === 'lamp') return (x, y) => slope(x, y) * (1 - shade * 0.7 * Math.min(1, Math.hypot(x - cx, y - cy) / reach))
  const angle = dice.between(0, 2 * Math.PI)
  const [nx, ny] = [Math.cos(angle), Math.sin(angle)]
  const soft = dice.between(20, 120)
  return (x, y) => {
    const behind = ((x - cx) * nx + (y - cy) * ny) / soft
    return slope(x, y) * (1 - (shade * 0.6) / (1 + Math.exp(-behind)))
  }
}

import type { Dice } from './dice.ts'
import type { Font, Weight } from './fonts.ts'

/** Families and weights a printer might have had instead; a seal is ink that lets the print below show through. */
export function restyled(dice: Dice, svg: string): string {
  const weight = dice.pick([300, 400, 400, 500, 600] as const)
  const swapped: Record<Font, Font> = dice.chance(0.5)
    ? { 'Noto Sans SC': 'Noto Serif SC', 'Noto Serif SC': 'Noto Sans SC' }
    : { 'Noto Sans SC': 'Noto Sans SC', 'Noto Serif SC': 'Noto Serif SC' }
  return withWeight(svg, weight)
    .replaceAll(/font-family="(Noto Sans SC|Noto Serif SC)"/g, (_, font: Font) => `font-family="${swapped[font]}"`)
    .replaceAll('<g fill="none" stroke="#d0312d"', '<g style="mix-blend-mode:multiply" fill="none" stroke="#d0312d"')
    .replaceAll('<g opacity="0.75">', '<g opacity="0.85" style="mix-blend-mode:multiply">')
}

const withWeight = (svg: string, weight: Weight): string =>
  svg.replaceAll('font-weight="400"', `font-weight="${weight}"`)

/** 仅供…使用, laid over a copy before it is given away. */
export function watermarked(dice: Dice, svg: string): string {
  const [, width = 0, height = 0] = /width="(\d+)" height="(\d+)"/.exec(svg)?.map(Number) ?? []
  const text = dice.pick([
    '仅供网站备案使用',
    '仅供办理ICP备案使用 再次复印无效',
    '此件仅用于备案 他用无效',
    `仅限${dice.pick(['云服务商', '接入商', '本次业务'])}备案核验使用`,
  ])
  const size = width * dice.between(0.028, 0.042)
  const turn = dice.pick([-30, -24, -18, 0, 15, 28])
  const ink = dice.pick(['#888888', '#b04040', '#4060a0'])
  const lines = dice.whole(1, 4)
  const all = Array.from({ length: lines }, (_, n) => {
    const y = (height * (n + 0.5)) / lines
    const x = width * dice.between(0.1, 0.4)
    return `<text x="${x}" y="${y}" transform="rotate(${turn} ${x} ${y})" font-family="Noto Sans SC" font-size="${size}">${text}</text>`
  })
  return svg.replace('</svg>', `<g fill="${ink}" fill-opacity="${dice.between(0.22, 0.45)}">${all.join('')}</g></svg>`)
}

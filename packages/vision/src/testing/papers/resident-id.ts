import { readResidentId } from '@openbeian/filing'
import type { Font } from '../fonts.ts'
import { day, ethnicities, homeAddress, inYears, personName, place, residentId } from '../invented.ts'
import { guilloche, paragraph, sheet, words } from '../svg.ts'
import type { DrawPaper } from './drawn-paper.ts'

const font: Font = 'Noto Sans SC'
const label = { font, size: 30, colour: '#4f7fb0' }
const value = { font, size: 36, colour: '#1c1c1c' }

export const portrait = (x: number, y: number, scale = 1): string =>
  `<g transform="translate(${x} ${y}) scale(${scale})"><rect width="260" height="320" fill="#dfe9f2"/>
  <circle cx="130" cy="128" r="66" fill="#c9a78a"/><path d="M64 116 q8 -84 66 -84 q58 0 66 84 q-20 -46 -66 -46 q-46 0 -66 46z" fill="#2b2622"/>
  <path d="M14 320 q8 -112 116 -112 q108 0 116 112z" fill="#3c4f66"/></g>`

export const drawIdFront: DrawPaper = (dice) => {
  const home = place(dice)
  const number = residentId(dice, home[3])
  const { birthDate, sex } = readResidentId(number)
  const truth = {
    name: personName(dice),
    sex: sex === 'male' ? '男' : '女',
    ethnicity: dice.pick(ethnicities),
    birthDate,
    address: homeAddress(dice, home),
    number,
  }
  const [year = '', month = '', date = ''] = birthDate.split('-').map((it) => String(Number(it)))
  const body = [
    guilloche(1011, 638, '#e3ead9'),
    words(64, 108, '姓 名', label),
    words(170, 110, truth.name, { ...value, size: 42, spacing: dice.chance(0.3) ? 8 : 0 }),
    words(64, 192, '性 别', label),
    words(170, 193, truth.sex, value),
    words(280, 192, '民 族', label),
    words(380, 193, truth.ethnicity, value),
    words(64, 272, '出 生', label),
    words(170, 273, year, value),
    words(266, 272, '年', label),
    words(310, 273, month, value),
    words(362, 272, '月', label),
    words(410, 273, date, value),
    words(462, 272, '日', label),
    words(64, 356, '住 址', label),
    paragraph(170, 357, truth.address, 13, { ...value, size: 34 }, 1.35).svg,
    words(64, 572, '公民身份号码', label),
    words(300, 574, number, { ...value, size: 46, spacing: 5 }),
    portrait(690, 90),
  ]
  return { svg: sheet(1011, 638, '#eef3ea', body.join('')), truth }
}

export const drawIdBack: DrawPaper = (dice) => {
  const [, city, county] = place(dice)
  const validFrom = day(dice, 2010, 2024)
  const validTo = dice.chance(0.2) ? 'long-term' : inYears(validFrom, dice.pick([10, 20]))
  const truth = {
    authority: `${city || '北京市'}公安局${dice.chance(0.7) ? `${county.replace(/区$/, '')}分局` : ''}`,
    validFrom,
    validTo,
  }
  const body = [
    guilloche(1011, 638, '#eee3d6'),
    `<circle cx="170" cy="170" r="90" fill="#c8322b" fill-opacity="0.8"/><circle cx="170" cy="170" r="52" fill="none" stroke="#e8b64c" stroke-width="10"/>`,
    words(600, 150, '中华人民共和国', { font, size: 52, anchor: 'middle', spacing: 6 }),
    words(600, 250, '居民身份证', { font, size: 70, anchor: 'middle', spacing: 20, weight: 700 }),
    words(210, 470, '签发机关', { font, size: 32, colour: '#222' }),
    words(390, 471, truth.authority, value),
    words(210, 560, '有效期限', { font, size: 32, colour: '#222' }),
    words(390, 561, period(validFrom, validTo), value),
  ]
  return { svg: sheet(1011, 638, '#f3ece6', body.join('')), truth }
}

export const period = (from: string, to: string, dash = '-'): string => {
  const dotted = (it: string) => (it === 'long-term' ? '长期' : it.replaceAll('-', '.'))
  return `${dotted(from)}${dash}${dotted(to)}`
}

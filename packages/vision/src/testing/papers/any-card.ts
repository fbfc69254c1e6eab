import { readResidentId } from '@openbeian/filing'
import type { Dice } from '../dice.ts'
import { day, ethnicities, inYears, place, residentId } from '../invented.ts'
import { anyHomeAddress, anyPersonName } from '../invented-any.ts'
import { guilloche, type Pen, paragraph, sheet, words } from '../svg.ts'
import type { DrawPaper } from './drawn-paper.ts'
import { period, portrait } from './resident-id.ts'

/** The same card from another press: rows, sizes, spacing, colours and the width of lines differ. */
function press(dice: Dice) {
  const font = dice.pick(['Noto Sans SC', 'Noto Sans SC', 'Noto Serif SC'] as const)
  const label: Pen = { font, size: dice.whole(24, 31), colour: dice.pick(['#4f7fb0', '#3f6fa8', '#6a86a8', '#3a5a78']) }
  const value: Pen = { font, size: dice.whole(30, 37), colour: dice.pick(['#1c1c1c', '#2a2a2a', '#0c0c14']) }
  return {
    label,
    value,
    left: dice.whole(52, 84),
    gap: dice.whole(96, 126),
    row: dice.whole(70, 84),
    top: dice.whole(84, 116),
    wide: dice.pick(['', ' ', '　']),
  }
}

export const drawAnyIdFront: DrawPaper = (dice) => {
  const home = place(dice)
  const number = residentId(dice, home[3])
  const { birthDate, sex } = readResidentId(number)
  const person = anyPersonName(dice)
  const truth = {
    name: person.name,
    sex: sex === 'male' ? '男' : '女',
    ethnicity: dice.pick(ethnicities),
    birthDate,
    address: anyHomeAddress(dice, home),
    number,
  }
  const { label, value, left, gap, row, top, wide } = press(dice)
  const [year = '', month = '', date = ''] = birthDate.split('-').map((it) => String(Number(it)))
  const at = left + gap
  const named = (y: number, text: string) => words(left, y, [...text].join(wide), label)
  const step = value.size * 0.62
  const second = person.lines.length > 1 ? value.size * 1.15 : 0
  const y = (n: number) => top + second + n * row
  const lineOfBirth = [
    words(at, y(2), year, value),
    words(at + step * 4.2, y(2), '年', label),
    words(at + step * 6.2, y(2), month, value),
    words(at + step * 8, y(2), '月', label),
    words(at + step * 9.7, y(2), date, value),
    words(at + step * 11.6, y(2), '日', label),
  ]
  // of autonomous regions: everything is said twice, here in the Latin letters of Zhuang
  const isBilingual = dice.chance(0.12)
  const twice = (line: number, text: string, below = 'Mingzcoh') =>
    isBilingual
      ? words(left, line + 21, below, { ...label, size: 17 }) + words(at, line + 21, text, { ...label, size: 17 })
      : ''
  const body = [
    guilloche(1011, 638, dice.pick(['#e3ead9', '#dfe8ee', '#eee4dc']), dice.whole(9, 18)),
    twice(top + second, 'Veiz Cinhgoz'),
    twice(y(1), truth.sex === '男' ? 'Sai' : 'Mbwk', 'Singqbied'),
    twice(y(2), '', 'Seng'),
    named(top, '姓名'),
    ...person.lines.map((it, n) => words(at, top + n * value.size * 1.15, it, { ...value, size: value.size + 4 })),
    named(y(1), '性别'),
    words(at, y(1), truth.sex, value),
    words(at + step * 4, y(1), [...'民族'].join(wide), label),
    words(at + step * 4 + gap * 0.9, y(1), truth.ethnicity, value),
    named(y(2), '出生'),
    ...lineOfBirth,
    named(y(3), '住址'),
    paragraph(at, y(3), truth.address, dice.whole(10, 13), value, 1.3).svg,
    words(left, 580, '公民身份号码', label),
    words(left + dice.whole(218, 260), 582, number, { ...value, size: dice.whole(38, 46), spacing: dice.whole(1, 5) }),
    portrait(dice.whole(680, 715), dice.whole(80, 120), dice.between(0.95, 1.08)),
  ]
  return { svg: sheet(1011, 638, dice.pick(['#eef3ea', '#f3f4ee', '#eaf0f3']), body.join('')), truth }
}

export const drawAnyIdBack: DrawPaper = (dice) => {
  const [, city, county] = place(dice)
  const validFrom = day(dice, 2010, 2024)
  const validTo = dice.chance(0.2) ? 'long-term' : inYears(validFrom, dice.pick([5, 10, 20]))
  const truth = {
    authority: `${city || '北京市'}公安局${dice.chance(0.7) ? `${county.replace(/区$/, '')}分局` : ''}`,
    validFrom,
    validTo,
  }
  const { value } = press(dice)
  const left = dice.whole(180, 230)
  const y = dice.whole(455, 490)
  const pen = { ...value, colour: '#222', size: value.size - 3 }
  const body = [
    guilloche(1011, 638, '#eee3d6', dice.whole(9, 18)),
    `<circle cx="170" cy="170" r="90" fill="#c8322b" fill-opacity="0.8"/><circle cx="170" cy="170" r="52" fill="none" stroke="#e8b64c" stroke-width="10"/>`,
    words(610, 150, '中华人民共和国', { ...pen, size: dice.whole(46, 56), anchor: 'middle', spacing: 6 }),
    words(610, 250, '居民身份证', { ...pen, size: dice.whole(62, 78), anchor: 'middle', spacing: 20, weight: 700 }),
    words(left, y, '签发机关', pen),
    words(left + pen.size * 5, y, truth.authority, value),
    words(left, y + 88, '有效期限', pen),
    words(left + pen.size * 5, y + 88, period(validFrom, validTo), value),
  ]
  return { svg: sheet(1011, 638, '#f3ece6', body.join('')), truth }
}

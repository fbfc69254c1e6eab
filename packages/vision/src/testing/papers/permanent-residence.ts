import { readResidentId } from '@openbeian/filing'
import type { Font } from '../fonts.ts'
import { day, inYears, residentId } from '../invented.ts'
import { guilloche, sheet, words } from '../svg.ts'
import type { DrawPaper } from './drawn-paper.ts'
import { period, portrait } from './resident-id.ts'

const font: Font = 'Noto Sans SC'
const label = { font, size: 22, colour: '#5a6f8a' }
const value = { font, size: 30, colour: '#1c1c1c' }
const people = [
  ['MILLER,ANNA', '', '德国/DEU'],
  ['OKAFOR,DANIEL', '', '尼日利亚/NGA'],
  ['TANAKA,YUI', '田中唯', '日本/JPN'],
  ['ROSSI,MARCO', '', '意大利/ITA'],
  ['NOVAK,JANA', '', '捷克/CZE'],
  ['KIM,SOO JIN', '金秀珍', '韩国/KOR'],
  ['DUBOIS,CLAIRE', '', '法国/FRA'],
  ['LEE,GRACE', '李佳恩', '新加坡/SGP'],
] as const

/** 外国人永久居留身份证 of 2023, 五星卡: names of fields in two languages, values below them. The number begins with 9. */
export const drawPermanentResidence: DrawPaper = (dice) => {
  const number = residentId(dice, dice.pick(['911124', '931840', '911276', '932392']))
  const { birthDate, sex } = readResidentId(number)
  const [latin, chinese, nationality] = dice.pick(people)
  const validFrom = day(dice, 2023, 2025)
  const truth = {
    name: chinese || latin,
    latinName: latin,
    sex: sex === 'male' ? '男' : '女',
    birthDate,
    nationality,
    validFrom,
    validTo: inYears(validFrom, dice.pick([5, 10])),
    number,
  }
  const x = 360
  const body = [
    guilloche(1011, 638, '#e6e2ee'),
    words(505, 62, '中华人民共和国外国人永久居留身份证', { font, size: 34, anchor: 'middle', weight: 700 }),
    words(505, 96, "FOREIGN PERMANENT RESIDENT ID CARD, PEOPLE'S REPUBLIC OF CHINA", {
      font,
      size: 19,
      anchor: 'middle',
    }),
    portrait(48, 140, 1.05),
    words(x, 146, '姓名/Name', label),
    words(x, 184, latin, value),
    ...(chinese ? [words(x, 222, chinese, value)] : []),
    words(x, 268, '性别/Sex', label),
    words(x, 306, `${truth.sex}/${sex === 'male' ? 'M' : 'F'}`, value),
    words(620, 268, '出生日期/Date of Birth', label),
    words(620, 306, birthDate.replaceAll('-', '.'), value),
    words(x, 356, '国籍/Nationality', label),
    words(x, 394, nationality, value),
    words(x, 444, '有效期限/Period of Validity', label),
    words(x, 482, period(validFrom, truth.validTo), value),
    words(x, 532, '证件号码/ID No.', label),
    words(x, 576, number, { ...value, size: 38, spacing: 3 }),
  ]
  return { svg: sheet(1011, 638, '#f2f0f6', body.join('')), truth }
}

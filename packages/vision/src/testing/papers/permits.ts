import { readResidentId } from '@openbeian/filing'
import type { Font } from '../fonts.ts'
import { day, homeAddress, inYears, personName, place, residentId } from '../invented.ts'
import { guilloche, paragraph, sheet, words } from '../svg.ts'
import type { DrawPaper } from './drawn-paper.ts'
import { period, portrait } from './resident-id.ts'

const font: Font = 'Noto Sans SC'
const label = { font, size: 25, colour: '#4d6a86' }
const value = { font, size: 30, colour: '#1c1c1c' }
const latin =
  'CHAN,TAI MAN;WONG,KA YAN;LEE,SIU MING;LAM,WING SZE;CHEN,YI JUN;LIN,CHIH HAO;HUANG,MEI LING;HO,CHI WAI;NG,KIN FAI;TSAI,YU TING'.split(
    ';',
  )

/** 港澳居民来往内地通行证 or 台湾居民来往大陆通行证, the side with the portrait. */
export const drawTravelPermit: DrawPaper = (dice) => {
  const fromTaiwan = dice.chance(0.4)
  const validFrom = day(dice, 2014, 2024)
  const digits = String(dice.whole(10_000_000, 99_999_999))
  const truth = {
    name: personName(dice),
    latinName: dice.pick(latin),
    birthDate: day(dice, 1955, 2005),
    sex: dice.pick(['男', '女']),
    validFrom,
    validTo: inYears(validFrom, dice.pick([5, 10])),
    authority: dice.pick(['公安部出入境管理局', '中华人民共和国出入境管理局']),
    number: fromTaiwan ? digits : dice.pick(['H', 'M']) + digits,
  }
  const title = fromTaiwan ? '台湾居民来往大陆通行证' : '港澳居民来往内地通行证'
  const x = 360
  const body = [
    guilloche(1011, 638, '#e2ebf2'),
    words(520, 70, title, { font, size: 42, anchor: 'middle', spacing: 4, weight: 700 }),
    portrait(50, 130, 1.05),
    words(x, 140, '姓名', label),
    words(x, 180, truth.name, { ...value, size: 34 }),
    words(x, 215, truth.latinName, value),
    words(x, 262, '出生日期', label),
    words(x, 302, truth.birthDate.replaceAll('-', '.'), value),
    words(700, 262, '性别', label),
    words(700, 302, truth.sex, value),
    words(x, 350, '有效期限', label),
    words(x, 390, period(truth.validFrom, truth.validTo), value),
    words(x, 438, '签发机关', label),
    words(x, 478, truth.authority, value),
    words(x, 526, '证件号码', label),
    words(x, 572, truth.number, { ...value, size: 38, spacing: 3 }),
    words(760, 526, fromTaiwan ? '签发次数' : '换证次数', label),
    words(760, 572, `0${dice.whole(1, 4)}`, value),
  ]
  return { svg: sheet(1011, 638, '#eff4f8', body.join('')), truth }
}

/** 港澳居民居住证 or 台湾居民居住证: numbers begin with 81, 82 or 83. */
export const drawResidenceFront: DrawPaper = (dice) => {
  const number = residentId(dice, dice.pick(['810000', '820000', '830000']))
  const { birthDate, sex } = readResidentId(number)
  const truth = {
    name: personName(dice),
    sex: sex === 'male' ? '男' : '女',
    birthDate,
    address: homeAddress(dice, place(dice)),
    number,
  }
  const [year = '', month = '', date = ''] = birthDate.split('-').map((it) => String(Number(it)))
  const body = [
    guilloche(1011, 638, '#dfe6f0'),
    words(64, 108, '姓 名', { ...label, size: 30 }),
    words(170, 110, truth.name, { ...value, size: 42 }),
    words(64, 192, '性 别', { ...label, size: 30 }),
    words(170, 193, truth.sex, { ...value, size: 36 }),
    words(64, 272, '出 生', { ...label, size: 30 }),
    words(170, 273, `${year} 年 ${month} 月 ${date} 日`, { ...value, size: 34 }),
    words(64, 356, '住 址', { ...label, size: 30 }),
    paragraph(170, 357, truth.address, 13, { ...value, size: 34 }, 1.35).svg,
    words(64, 572, '公民身份号码', { ...label, size: 30 }),
    words(300, 574, number, { ...value, size: 46, spacing: 5 }),
    portrait(690, 90),
  ]
  return { svg: sheet(1011, 638, '#edf1f6', body.join('')), truth }
}

export const drawResidenceBack: DrawPaper = (dice) => {
  const [, city, county] = place(dice)
  const validFrom = day(dice, 2018, 2024)
  const fromTaiwan = dice.chance(0.4)
  const digits = String(dice.whole(10_000_000, 99_999_999))
  const truth = {
    authority: `${city || '上海市'}公安局${dice.chance(0.6) ? `${county.replace(/区$/, '')}分局` : ''}`,
    validFrom,
    validTo: inYears(validFrom, 5),
    permitNumber: fromTaiwan ? digits : dice.pick(['H', 'M']) + digits,
  }
  const body = [
    guilloche(1011, 638, '#dde6e6'),
    words(600, 130, '中华人民共和国', { font, size: 48, anchor: 'middle', spacing: 6 }),
    words(600, 220, fromTaiwan ? '台湾居民居住证' : '港澳居民居住证', {
      font,
      size: 62,
      anchor: 'middle',
      spacing: 12,
      weight: 700,
    }),
    words(180, 390, '签发机关', { font, size: 30 }),
    words(350, 391, truth.authority, { ...value, size: 34 }),
    words(180, 470, '有效期限', { font, size: 30 }),
    words(350, 471, period(validFrom, truth.validTo), { ...value, size: 34 }),
    words(180, 550, '通行证号码', { font, size: 30 }),
    words(350, 551, truth.permitNumber, { ...value, size: 34 }),
    words(650, 550, '签发次数', { font, size: 30 }),
    words(800, 551, `0${dice.whole(1, 3)}`, { ...value, size: 34 }),
  ]
  return { svg: sheet(1011, 638, '#f0f4f4', body.join('')), truth }
}

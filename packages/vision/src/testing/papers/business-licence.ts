import type { Dice } from '../dice.ts'
import type { Font } from '../fonts.ts'
import { day, inChinese, inYears, officeAddress, personName, place, uscc } from '../invented.ts'
import { capital, company, companyType, scope } from '../invented-bodies.ts'
import { dotted, paragraph, sheet, stamp, words } from '../svg.ts'
import type { DrawPaper } from './drawn-paper.ts'

function licensed(dice: Dice, maxScopeItems: number) {
  const seat = place(dice)
  return {
    number: uscc(dice, '91', seat[3]),
    name: company(dice, seat),
    type: companyType(dice),
    legalRepresentative: personName(dice),
    registeredCapital: capital(dice),
    establishedOn: day(dice, 1998, 2024),
    address: officeAddress(dice, seat),
    scope: scope(dice, maxScopeItems),
  }
}

/** Landscape, two columns, since 2019-03-01. */
const drawNew: DrawPaper = (dice) => {
  const truth = licensed(dice, 9)
  const font: Font = dice.chance(0.75) ? 'Noto Serif SC' : 'Noto Sans SC'
  const label = { font, size: 30, colour: '#222' }
  const value = { font, size: 29, colour: '#222' }
  const wide = (text: string) =>
    text.length === 2 ? `${text[0]}　　　${text[1]}` : [...text].join(text.length === 4 ? ' ' : '')
  const left = 120
  const right = 960
  const name = paragraph(330, 420, truth.name, 19, value)
  const typeTop = 420 + name.lines * 46 + 14
  const type = paragraph(330, typeTop, truth.type, 19, value)
  const personTop = typeTop + type.lines * 46 + 14
  const scopeTop = personTop + 62
  const body = [
    `<rect x="36" y="36" width="1528" height="1058" fill="none" stroke="#c9a86a" stroke-width="14"/>`,
    words(800, 210, '营业执照', { font, size: 96, anchor: 'middle', spacing: 40, weight: 700 }),
    words(800, 275, dice.pick(['（副  本）', '(副本)', '']), { font, size: 36, anchor: 'middle' }),
    words(120, 150, '统一社会信用代码', { font, size: 28 }),
    words(120, 196, truth.number, { font, size: 32, weight: 700 }),
    dotted(1290, 110, 150, 7),
    words(1290, 290, '扫描二维码登录', { font, size: 15 }),
    words(1290, 312, '国家企业信用信息', { font, size: 15 }),
    words(1290, 334, '公示系统', { font, size: 15 }),
    words(left, 420, wide('名称'), label),
    name.svg,
    words(left, typeTop, wide('类型'), label),
    type.svg,
    words(left, personTop, '法定代表人', label),
    words(330, personTop, truth.legalRepresentative, value),
    words(left, scopeTop, wide('经营范围'), label),
    paragraph(330, scopeTop, truth.scope, 19, value).svg,
    words(right, 420, wide('注册资本'), label),
    words(1150, 420, truth.registeredCapital, value),
    words(right, 490, wide('成立日期'), label),
    words(1150, 490, inChinese(truth.establishedOn), value),
    words(right, 560, wide('住所'), label),
    paragraph(1150, 560, truth.address, 12, value).svg,
    words(right, 880, '登 记 机 关', { ...label, size: 32 }),
    stamp(1290, 900, 105, '示例市市场监督管理局', font),
    words(1180, 1000, inChinese(day(dice, 2019, 2024)), { font, size: 28 }),
    words(90, 1130, '国家企业信用信息公示系统网址：http://www.gsxt.gov.cn', { font, size: 18 }),
    words(1180, 1130, '国家市场监督管理总局监制', { font, size: 18 }),
  ]
  return { svg: sheet(1600, 1160, '#fdfaf0', body.join('')), truth }
}

/** Portrait, one column, 2015 to 2019. */
const drawOld: DrawPaper = (dice) => {
  const truth = licensed(dice, 7)
  const font: Font = dice.chance(0.75) ? 'Noto Serif SC' : 'Noto Sans SC'
  const pen = { font, size: 30, colour: '#222' }
  const until = dice.chance(0.4) ? '长期' : inChinese(inYears(truth.establishedOn, 30))
  const rows: [string, string][] = [
    ['名　　称', truth.name],
    ['类　　型', truth.type],
    ['住　　所', truth.address],
    ['法定代表人', truth.legalRepresentative],
    ['注册资本', truth.registeredCapital],
    ['成立日期', inChinese(truth.establishedOn)],
    ['营业期限', `${inChinese(truth.establishedOn)}至${until}`],
    ['经营范围', truth.scope],
  ]
  let y = 480
  const drawn = rows.map(([name, text]) => {
    const block = paragraph(390, y, text, 20, pen)
    const row = words(160, y, name, { ...pen, spacing: name.length === 4 && !name.includes('　') ? 10 : 0 }) + block.svg
    y += block.lines * 44 + 22
    return row
  })
  const body = [
    `<rect x="40" y="40" width="1060" height="1520" fill="none" stroke="#c9a86a" stroke-width="14"/>`,
    words(570, 250, '营业执照', { font, size: 100, anchor: 'middle', spacing: 36, weight: 700 }),
    words(570, 320, '（副  本）', { font, size: 36, anchor: 'middle' }),
    words(300, 400, `统一社会信用代码 ${truth.number}`, { font, size: 30 }),
    ...drawn,
    dotted(160, 1330, 140, 9),
    words(640, 1370, '登 记 机 关', { ...pen, size: 34 }),
    stamp(860, 1400, 105, '示例市工商行政管理局', font),
    words(720, 1480, inChinese(day(dice, 2015, 2018), false), pen),
    words(100, 1590, '企业信用信息公示系统网址：http://www.gsxt.gov.cn', { font, size: 18 }),
  ]
  return { svg: sheet(1140, 1620, '#fdfaf0', body.join('')), truth }
}

export const drawLicence: DrawPaper = (dice) => (dice.chance(0.6) ? drawNew(dice) : drawOld(dice))

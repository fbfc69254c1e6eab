import type { Dice } from '../dice.ts'
import { day, inChinese, inYears, officeAddress, place, uscc } from '../invented.ts'
import { anyPersonName } from '../invented-any.ts'
import { capital, company, companyType, scope } from '../invented-bodies.ts'
import { squareCode } from '../square-code.ts'
import { dotted, type Pen, paragraph, sheet, stamp, words } from '../svg.ts'
import type { DrawPaper } from './drawn-paper.ts'

function licensed(dice: Dice, maxScopeItems: number) {
  const seat = place(dice)
  return {
    number: uscc(dice, '91', seat[3]),
    name: company(dice, seat),
    type: companyType(dice),
    legalRepresentative: anyPersonName(dice).name,
    registeredCapital: capital(dice),
    establishedOn: day(dice, 1998, 2024),
    address: officeAddress(dice, seat),
    scope: scope(dice, maxScopeItems),
  }
}

/** Landscape, since 2019: columns, sizes and the place of the seal differ, and the seal may lie on the print. */
const drawNew: DrawPaper = (dice) => {
  const truth = licensed(dice, 9)
  const font = dice.pick(['Noto Serif SC', 'Noto Serif SC', 'Noto Sans SC'] as const)
  const size = dice.whole(25, 30)
  const label: Pen = { font, size: size + dice.whole(0, 3), colour: dice.pick(['#222', '#333', '#4a3a20']) }
  const value: Pen = { font, size, colour: dice.pick(['#222', '#111', '#333']) }
  const wide = (text: string) => (text.length === 2 ? `${text[0]}${dice.pick(['　　　', '　　'])}${text[1]}` : text)
  const [left, right] = [dice.whole(96, 150), dice.whole(930, 1000)]
  const [at, rightAt] = [left + dice.whole(195, 225), right + dice.whole(170, 200)]
  const perLine = Math.floor((right - at - 30) / size)
  const perRight = Math.floor((1600 - rightAt - 60) / size)
  const gap = dice.whole(12, 26)
  let y = dice.whole(385, 430)
  const block = (name: string, text: string, lines = perLine) => {
    const drawn = paragraph(at, y, text, lines, value)
    const svg = words(left, y, wide(name), label) + drawn.svg
    y += drawn.lines * size * 1.45 + gap
    return svg
  }
  const top = y
  const blocks = [
    block('名称', truth.name),
    block('类型', truth.type),
    block('法定代表人', truth.legalRepresentative),
    block('经营范围', truth.scope),
  ]
  const step = size * 1.45 + gap + dice.whole(4, 18)
  const addressTop = top + 2 * step
  const over = dice.chance(0.35)
  const sealAt = over
    ? [rightAt + dice.whole(60, 260), addressTop + dice.whole(20, 120)]
    : [dice.whole(1230, 1350), dice.whole(860, 920)]
  const body = [
    `<rect x="36" y="36" width="1528" height="1058" fill="none" stroke="${dice.pick(['#c9a86a', '#b8863a', '#d4b98a'])}" stroke-width="${dice.whole(8, 16)}"/>`,
    words(800, 200, '营业执照', { font, size: dice.whole(84, 104), anchor: 'middle', spacing: 40, weight: 700 }),
    words(800, 268, dice.pick(['（副  本）', '(副本)', '（副本）1-1', '']), { font, size: 34, anchor: 'middle' }),
    words(left, 150, '统一社会信用代码', { font, size: 27 }),
    words(left, 194, truth.number, { font, size: dice.whole(28, 33), weight: dice.pick([400, 600, 700]) }),
    squareCode(1290, 110, 150, `http://www.gsxt.gov.cn/index.html?uniscid=${truth.number}&t=${dice.whole(1, 99)}`),
    words(1290, 290, '扫描二维码登录', { font, size: 15 }),
    words(1290, 312, '国家企业信用信息', { font, size: 15 }),
    words(1290, 334, '公示系统', { font, size: 15 }),
    ...blocks,
    words(right, top, '注册资本', label),
    words(rightAt, top, truth.registeredCapital, value),
    words(right, top + step, '成立日期', label),
    words(rightAt, top + step, inChinese(truth.establishedOn), value),
    words(right, addressTop, wide('住所'), label),
    paragraph(rightAt, addressTop, truth.address, perRight, value).svg,
    words(right, 890, dice.pick(['登 记 机 关', '登记机关']), { ...label, size: 31 }),
    stamp(
      sealAt[0] ?? 0,
      sealAt[1] ?? 0,
      dice.whole(95, 120),
      dice.pick(['示例市市场监督管理局', '样本区行政审批局', '示例县市场监督管理局登记专用章']),
      font,
    ),
    words(1180, 1000, inChinese(day(dice, 2019, 2024)), { font, size: 28 }),
    words(90, 1130, '国家企业信用信息公示系统网址：http://www.gsxt.gov.cn', { font, size: 18 }),
    words(1180, 1130, '国家市场监督管理总局监制', { font, size: 18 }),
  ]
  return { svg: sheet(1600, 1160, dice.pick(['#fdfaf0', '#fbf6e6', '#fdfcf8']), body.join('')), truth }
}

/** Portrait, one column, 2015 to 2019. */
const drawOld: DrawPaper = (dice) => {
  const truth = licensed(dice, 7)
  const font = dice.pick(['Noto Serif SC', 'Noto Serif SC', 'Noto Sans SC'] as const)
  const pen: Pen = { font, size: dice.whole(27, 31), colour: '#222' }
  const until = dice.chance(0.4) ? '长期' : inChinese(inYears(truth.establishedOn, 30))
  const wide = (text: string) => (text.length === 2 ? `${text[0]}　　${text[1]}` : text)
  const rows: [string, string][] = [
    ['名称', truth.name],
    ['类型', truth.type],
    ['住所', truth.address],
    ['法定代表人', truth.legalRepresentative],
    ['注册资本', truth.registeredCapital],
    ['成立日期', inChinese(truth.establishedOn)],
    ['营业期限', `${dice.chance(0.5) ? '自' : ''}${inChinese(truth.establishedOn)}至${until}`],
    ['经营范围', truth.scope],
  ]
  const [left, at] = [dice.whole(130, 175), dice.whole(355, 400)]
  const perLine = Math.floor((1060 - at) / pen.size)
  const gap = dice.whole(14, 26)
  let y = dice.whole(450, 490)
  const top = y
  const drawn = rows.map(([name, text]) => {
    const block = paragraph(at, y, text, perLine, pen)
    const row = words(left, y, wide(name), pen) + block.svg
    y += block.lines * pen.size * 1.45 + gap
    return row
  })
  const sealAt = dice.chance(0.35) ? [at + dice.whole(250, 520), top + dice.whole(40, 260)] : [860, 1400]
  const body = [
    `<rect x="40" y="40" width="1060" height="1520" fill="none" stroke="#c9a86a" stroke-width="14"/>`,
    words(570, 250, '营业执照', { font, size: dice.whole(88, 104), anchor: 'middle', spacing: 36, weight: 700 }),
    words(570, 320, '（副  本）', { font, size: 36, anchor: 'middle' }),
    words(300, 395, `统一社会信用代码 ${truth.number}`, { font, size: 30 }),
    ...drawn,
    dotted(160, 1330, 140, dice.whole(1, 99)),
    words(640, 1370, '登 记 机 关', { ...pen, size: 34 }),
    stamp(
      sealAt[0] ?? 0,
      sealAt[1] ?? 0,
      dice.whole(95, 118),
      dice.pick(['示例市工商行政管理局', '样本县工商行政管理局登记专用章']),
      font,
    ),
    words(720, 1480, inChinese(day(dice, 2015, 2018), false), pen),
    words(100, 1590, '企业信用信息公示系统网址：http://www.gsxt.gov.cn', { font, size: 18 }),
  ]
  return { svg: sheet(1140, 1620, '#fdfaf0', body.join('')), truth }
}

export const drawAnyLicence: DrawPaper = (dice) => (dice.chance(0.6) ? drawNew(dice) : drawOld(dice))

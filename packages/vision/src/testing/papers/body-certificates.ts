import type { Dice } from '../dice.ts'
import type { Font } from '../fonts.ts'
import { day, inChinese, inYears, officeAddress, personName, place, uscc } from '../invented.ts'
import { capital, institution, purpose, society } from '../invented-bodies.ts'
import { paragraph, sheet, stamp, words } from '../svg.ts'
import type { DrawPaper } from './drawn-paper.ts'

interface Column {
  x: number
  valueX: number
  y: number
  perLine: number
}

const pen = (font: Font) => ({ font, size: 30, colour: '#222' })

/** Names and values under each other; a slash breaks a name into two lines. */
function rowsOf(rows: [string, string][], font: Font, { x, valueX, y, perLine }: Column): string {
  let top = y
  return rows
    .map(([name, text]) => {
      const block = paragraph(valueX, top, text, perLine, pen(font))
      const names = name.split('/')
      const row = names.map((it, n) => words(x, top + n * 44, it, pen(font))).join('') + block.svg
      top += Math.max(names.length, block.lines) * 44 + 24
      return row
    })
    .join('')
}

const serifMostly = (dice: Dice): Font => (dice.chance(0.7) ? 'Noto Serif SC' : 'Noto Sans SC')

/** 事业单位法人证书: landscape, purpose on the left, the rest on the right. */
export const drawInstitution: DrawPaper = (dice) => {
  const font = serifMostly(dice)
  const seat = place(dice)
  const validFrom = day(dice, 2016, 2024)
  const truth = {
    number: uscc(dice, '12', seat[3]),
    name: institution(dice, seat),
    purpose: purpose(dice),
    address: officeAddress(dice, seat),
    legalRepresentative: personName(dice),
    funding: dice.pick(['财政补助', '财政全额拨款', '全额拨款', '自收自支', '财政补助（全额拨款）']),
    initialFunds: `${dice.whole(10, 9999)}万元`,
    sponsor: `${(seat[1] || seat[0]).replace(/市$/, '')}市${dice.pick(['教育局', '卫生健康委员会', '文化广电和旅游局', '生态环境局'])}`,
    validFrom,
    validTo: inYears(validFrom, 5),
  }
  const left: [string, string][] = [
    ['名　　称', truth.name],
    ['宗 旨 和/业务范围', truth.purpose],
    ['住　　所', truth.address],
  ]
  const right: [string, string][] = [
    ['法定代表人', truth.legalRepresentative],
    ['经费来源', truth.funding],
    ['开办资金', truth.initialFunds],
    ['举办单位', truth.sponsor],
  ]
  const body = [
    `<rect x="30" y="30" width="1540" height="1040" fill="none" stroke="#a33" stroke-width="10"/>`,
    words(800, 190, '事业单位法人证书', { font, size: 76, anchor: 'middle', spacing: 16, weight: 700 }),
    words(800, 250, '（副本）', { font, size: 32, anchor: 'middle' }),
    words(110, 340, `统一社会信用代码　${truth.number}`, pen(font)),
    rowsOf(left, font, { x: 110, valueX: 300, y: 430, perLine: 16 }),
    rowsOf(right, font, { x: 900, valueX: 1090, y: 430, perLine: 13 }),
    words(900, 790, '登记管理机关', pen(font)),
    stamp(1280, 850, 100, '示例市事业单位登记管理局', font),
    words(110, 1010, `有效期 自${inChinese(validFrom)}至${inChinese(truth.validTo)}`, pen(font)),
    words(1130, 1010, '国家事业单位登记管理局监制', { font, size: 22 }),
  ]
  return { svg: sheet(1600, 1100, '#fbf8f2', body.join('')), truth }
}

/** 社会团体法人登记证书 and its like: portrait, one column. */
export const drawSociety: DrawPaper = (dice) => {
  const font = serifMostly(dice)
  const seat = place(dice)
  const validFrom = day(dice, 2016, 2024)
  const title = dice.pick(['社会团体法人登记证书', '民办非企业单位登记证书', '基金会法人登记证书'])
  const truth = {
    number: uscc(dice, title.startsWith('社会') ? '51' : title.startsWith('民办') ? '52' : '53', seat[3]),
    name: society(dice, seat),
    scope: purpose(dice),
    address: officeAddress(dice, seat),
    legalRepresentative: personName(dice),
    registeredCapital: capital(dice),
    supervisor: `${(seat[1] || seat[0]).replace(/市$/, '')}市${dice.pick(['民政局', '工业和信息化局', '文学艺术界联合会', '科学技术协会'])}`,
    validFrom,
    validTo: inYears(validFrom, dice.pick([4, 5])),
  }
  const rows: [string, string][] = [
    ['名　　称', truth.name],
    ['业务范围', truth.scope],
    ['住　　所', truth.address],
    ['法定代表人', truth.legalRepresentative],
    [
      title.startsWith('民办') ? '开办资金' : title.startsWith('基金') ? '原始基金' : '注册资金',
      truth.registeredCapital,
    ],
    ['业务主管单位', truth.supervisor],
    ['有效期限', `${inChinese(validFrom)}至${inChinese(truth.validTo)}`],
  ]
  const body = [
    `<rect x="40" y="40" width="1060" height="1420" fill="none" stroke="#a33" stroke-width="10"/>`,
    words(570, 240, title, { font, size: 68, anchor: 'middle', spacing: 6, weight: 700 }),
    words(570, 300, '（副本）', { font, size: 32, anchor: 'middle' }),
    words(160, 400, `统一社会信用代码：${truth.number}`, pen(font)),
    rowsOf(rows, font, { x: 160, valueX: 390, y: 490, perLine: 19 }),
    words(640, 1280, '发证机关', { ...pen(font), size: 34 }),
    stamp(850, 1300, 100, '示例市民政局', font),
    words(720, 1390, inChinese(validFrom), pen(font)),
  ]
  return { svg: sheet(1140, 1500, '#fbf8f2', body.join('')), truth }
}

/** 统一社会信用代码证书, for bodies without a certificate of their own. */
export const drawCodeCertificate: DrawPaper = (dice) => {
  const font = serifMostly(dice)
  const seat = place(dice)
  const truth = {
    number: uscc(dice, '11', seat[3]),
    name: `${(seat[1] || seat[0]).replace(/市$/, '')}市${seat[2]}${dice.pick(['人民政府', '财政局', '教育局', '司法局', '应急管理局'])}`,
    nature: dice.pick(['机关', '机关法人', '群团', '其他机关']),
    address: officeAddress(dice, seat),
    legalRepresentative: personName(dice),
  }
  const rows: [string, string][] = [
    ['机构名称', truth.name],
    ['机构性质', truth.nature],
    ['机构地址', truth.address],
    ['负 责 人', truth.legalRepresentative],
    ['赋码机关', '示例市委机构编制委员会办公室'],
  ]
  const body = [
    `<rect x="30" y="30" width="1540" height="1040" fill="none" stroke="#a33" stroke-width="10"/>`,
    words(800, 220, '统一社会信用代码证书', { font, size: 80, anchor: 'middle', spacing: 12, weight: 700 }),
    words(800, 340, `统一社会信用代码 ${truth.number}`, { font, size: 36, anchor: 'middle' }),
    rowsOf(rows, font, { x: 300, valueX: 500, y: 470, perLine: 24 }),
    stamp(1240, 860, 105, '示例市机构编制办公室', font),
    words(1100, 960, inChinese(day(dice, 2016, 2024)), pen(font)),
    words(110, 1040, '注：以上信息如发生变化，应到赋码机关更新信息，换领新证。', { font, size: 20 }),
  ]
  return { svg: sheet(1600, 1100, '#fbf8f2', body.join('')), truth }
}

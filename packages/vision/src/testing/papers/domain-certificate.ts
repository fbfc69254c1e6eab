import type { Font } from '../fonts.ts'
import { day, inChinese, inYears, personName, place } from '../invented.ts'
import { company } from '../invented-bodies.ts'
import { paragraph, sheet, stamp, words } from '../svg.ts'
import type { DrawPaper } from './drawn-paper.ts'

const registrars = [
  '示例云计算有限公司',
  '厦门示例互联科技股份有限公司',
  '北京样本数码科技有限公司',
  '成都虚构域名服务有限公司',
]
const syllables = 'yun qi hai lan bei chen xing he tian gong ming rui feng jia he lu song mo bo yuan zhi hui'.split(' ')

/** 域名证书 as registrars print them: names of fields differ, sense does not. */
export const drawDomainCertificate: DrawPaper = (dice) => {
  const font: Font = dice.pick(['Noto Sans SC', 'Noto Sans SC', 'Noto Serif SC'])
  const registeredOn = day(dice, 2005, 2024)
  const number = dice.chance(0.3) ? String(dice.whole(1, 999)) : ''
  const truth = {
    domain:
      `${dice.pick(syllables)}${dice.pick(syllables)}${dice.chance(0.5) ? dice.pick(syllables) : ''}${dice.chance(0.15) ? '-' : ''}${number}`.replace(
        /-$/,
        '',
      ) + dice.pick(['.cn', '.com', '.com.cn', '.net']),
    holder: dice.chance(0.6) ? company(dice, place(dice)) : personName(dice),
    registrar: dice.pick(registrars),
    registeredOn,
    expiresOn: inYears(registeredOn, dice.whole(1, 10)),
  }
  const names = dice.pick([
    ['域名', '域名所有者', '注册商', '注册时间', '到期时间', ''],
    ['域名', '注册人', '注册服务机构', '注册日期', '到期日期', '：'],
    ['域名Domain Name', '域名持有者', '域名注册商', '注册日期', '到期日', '：'],
  ])
  const asDay = dice.chance(0.5) ? (it: string) => it : (it: string) => inChinese(it)
  const values = [truth.domain, truth.holder, truth.registrar, asDay(registeredOn), asDay(truth.expiresOn)]
  const pen = { font, size: 34, colour: '#222' }
  const rows = values.map((text, n) => {
    const y = 430 + n * 92
    return words(260, y, `${names[n]}${names[5]}`, pen) + paragraph(620, y, text, 22, pen).svg
  })
  const body = [
    `<rect x="40" y="40" width="1520" height="1040" fill="none" stroke="#3c6ea8" stroke-width="8"/>`,
    words(800, 220, truth.domain.endsWith('cn') ? '中国国家顶级域名注册证书' : '顶级国际域名证书', {
      font,
      size: 70,
      anchor: 'middle',
      spacing: 8,
      weight: 700,
    }),
    words(800, 290, 'Certificate of Domain Name Registration', { font, size: 34, anchor: 'middle' }),
    ...rows,
    words(260, 950, '说明：本证书仅表明域名在注册商系统中的登记状态，以注册局数据库为准。', { font, size: 22 }),
    stamp(1280, 860, 105, '示例域名服务专用章', font),
  ]
  return { svg: sheet(1600, 1120, '#fcfdff', body.join('')), truth }
}

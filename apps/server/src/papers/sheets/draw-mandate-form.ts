import type { IsoDate } from '@openbeian/filing'
import { mandateForm } from '@openbeian/rules'
import { mm, plain } from '../printing/sheet-font.ts'
import { bytesOf, drawHeading, drawSigningBlock, newPage } from './draw-sheet.ts'
import { drawBody } from './sheet-body.ts'
import { places } from './sheet-layout.ts'

export interface MandateToPrint {
  /** Our own number of it. */
  number: string
  customer: string
  agent: string
  provider: string
  /** In Chinese. */
  orderTypes: readonly string[]
  from: IsoDate
  until: IsoDate
  on: IsoDate
}

/** 代办委托书: one page of A4 to be printed and signed by hand; nothing on it is read again by itself. */
export function drawMandateForm(it: MandateToPrint): Promise<Buffer> {
  const { edition, title, opening, clauses } = mandateForm(it.on)
  const pdf = newPage(title)
  const bytes = bytesOf(pdf)
  const words: Record<string, string> = { customer: it.customer, agent: it.agent, provider: it.provider }
  drawHeading(pdf, title, `编号 ${it.number}　${it.on} 生成`)
  drawBody(pdf, {
    opening: opening.replaceAll(/\{(\w+)\}/g, (whole, word: string) => words[word] ?? whole),
    sections: [
      {
        title: '委托事项',
        rows: [
          { label: '委托方', value: it.customer },
          { label: '代办方', value: it.agent },
          { label: '委托期限', value: `${it.from} 至 ${it.until}` },
          { label: '业务范围', value: it.orderTypes.join('、') },
        ],
      },
      {
        title: '主办者（由委托方填写；单位填写全称和证件号码）',
        rows: [
          { label: '名称', value: '＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿' },
          { label: '证件号码', value: '＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿' },
        ],
      },
    ],
    clauses,
  })
  drawSigningBlock(pdf, { signer: { role: '委托方法定代表人或本人', name: '' }, isSealed: true })
  const { x, y, width } = places.foot
  const foot = `请打印后用黑色签字笔签署，单位加盖公章，拍照或扫描后上传。措辞 ${edition} 版。`
  pdf
    .fontSize(7)
    .fillColor('#444444')
    .text(plain(pdf, foot), mm(x), mm(y), { width: mm(width) })
  pdf.end()
  return bytes
}

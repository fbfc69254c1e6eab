import type { SignatureDrawing } from '@openbeian/contract'
import PDFDocument from 'pdfkit'
import { create } from 'qrcode'
import { fontBytes, mm, type Pdf, plain } from '../printing/sheet-font.ts'
import type { PrintedSheet } from './printed-sheet.ts'
import { drawBody } from './sheet-body.ts'
import { codeText } from './sheet-code.ts'
import { anchorText, type Place, places } from './sheet-layout.ts'
import { pointsOf } from './signed.ts'

export interface SheetToDraw {
  printed: PrintedSheet
  version: number
  sheetCode: string
  /** 北京时间, as it is printed. */
  madeAt: string
  providerName: string
  signature?: DrawnSignature
}

interface DrawnSignature {
  drawing: SignatureDrawing
  signedOn: string
  /** Who, when and which entry, in one line under the signature. */
  note: string
}

/** One page of A4 with the order's data, as PDF, its font embedded. */
export function drawSheet(sheet: SheetToDraw): Promise<Buffer> {
  const { printed, version, sheetCode } = sheet
  const { reference, kind, about, title } = printed
  const pdf = newPage(`${title} ${reference}`)
  const bytes = bytesOf(pdf)

  drawHeading(pdf, title, `订单 ${reference}　第 ${version} 版　${sheet.madeAt} 生成`)
  drawCode(pdf, codeText({ reference, kind, about, version, sheetCode }), places.code)
  drawCode(pdf, anchorText, places.anchor)
  drawBody(pdf, printed)
  drawSigningBlock(pdf, printed)
  if (sheet.signature) drawSignature(pdf, sheet.signature)
  foot(pdf, sheet)
  pdf.end()
  return bytes
}

/** A page of A4 with our font. */
export const newPage = (title: string): Pdf =>
  new PDFDocument({
    size: 'A4',
    margin: 0,
    lang: 'zh-CN',
    font: fontBytes() as unknown as string,
    info: { Title: title, Creator: 'OpenBeian' },
  })

/** The whole file; to be asked for before anything is drawn. */
export function bytesOf(pdf: Pdf): Promise<Buffer> {
  const parts: Buffer[] = []
  return new Promise((resolve, reject) => {
    pdf.on('data', (part: Buffer) => parts.push(part))
    pdf.on('end', () => resolve(Buffer.concat(parts)))
    pdf.on('error', reject)
  })
}

export function drawHeading(pdf: Pdf, title: string, line: string): void {
  const { x, y, width } = places.title
  const room = mm(width)
  const size = [17, 15, 13, 11].find((it) => pdf.fontSize(it).widthOfString(title) <= room) ?? 10
  pdf.fontSize(size).fillColor('black').text(plain(pdf, title), mm(x), mm(y), { width: room })
  pdf
    .fontSize(8.5)
    .fillColor('#444444')
    .text(line, mm(x), mm(y + 11), { width: room })
}

/** As squares: sharp at any size, and smaller than a picture. */
function drawCode(pdf: Pdf, text: string, { x, y, width }: Place): void {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const side = mm(width) / modules.size
  for (let row = 0; row < modules.size; row += 1)
    for (let column = 0; column < modules.size; column += 1)
      if (modules.get(row, column)) pdf.rect(mm(x) + column * side, mm(y) + row * side, side, side)
  pdf.fill('black')
}

export function drawSigningBlock(pdf: Pdf, { signer, isSealed }: Pick<PrintedSheet, 'signer' | 'isSealed'>): void {
  label(pdf, `${signer.role}（签字）${signer.name ? `：${signer.name}` : ''}`, places.signature)
  label(pdf, '签署日期（年、月、日）', places.date)
  frame(pdf, places.signature)
  frame(pdf, places.date)
  if (isSealed) {
    label(pdf, '单位公章', places.seal)
    const { x, y, width, height } = places.seal
    pdf.rect(mm(x), mm(y), mm(width), mm(height)).dash(2, { space: 2 }).lineWidth(0.5).stroke('#999999').undash()
  }
}

function drawSignature(pdf: Pdf, signature: DrawnSignature): void {
  strokesIn(pdf, signature.drawing, places.signature)
  const { x, y } = places.date
  pdf
    .fontSize(13)
    .fillColor('black')
    .text(signature.signedOn, mm(x + 4), mm(y + 2.4), { lineBreak: false })
  pdf.fontSize(6.5).fillColor('#444444').text(signature.note, mm(x), mm(276.4), { lineBreak: false })
}

function label(pdf: Pdf, text: string, { x, y, width }: Place): void {
  const room = mm(width + 10)
  const shown = plain(pdf, text)
  const size = [9, 8, 7, 6].find((it) => pdf.fontSize(it).widthOfString(shown) <= room) ?? 5
  pdf
    .fontSize(size)
    .fillColor('black')
    .text(shown, mm(x), mm(y - 5), { width: room, height: mm(4.6), ellipsis: true })
}

const frame = (pdf: Pdf, { x, y, width, height }: Place) =>
  pdf.rect(mm(x), mm(y), mm(width), mm(height)).lineWidth(0.6).stroke('#555555')

/** As large as fits, its shape kept, with a little room around. */
function strokesIn(pdf: Pdf, { width, height, strokes }: SignatureDrawing, field: Place): void {
  const scale = Math.min((mm(field.width) * 0.94) / width, (mm(field.height) * 0.9) / height)
  const left = mm(field.x) + (mm(field.width) - width * scale) / 2
  const top = mm(field.y) + (mm(field.height) - height * scale) / 2
  pdf.lineWidth(1.3).lineCap('round').lineJoin('round')
  for (const stroke of strokes) {
    const [first, ...others] = pointsOf(stroke).map(([x, y]) => ({ x: left + x * scale, y: top + y * scale }))
    if (!first) continue
    pdf.moveTo(first.x, first.y)
    // a dot is a line too short to see
    for (const { x, y } of others.length > 0 ? others : [{ ...first, x: first.x + 0.1 }]) pdf.lineTo(x, y)
  }
  pdf.stroke('black')
}

function foot(pdf: Pdf, { printed, sheetCode, providerName }: SheetToDraw): void {
  const { x, y, width } = places.foot
  const how = '请用黑色签字笔签署，不得涂改；改动内容须重新生成。'
  const what = `本页由${providerName}的备案系统按订单内容生成，措辞 ${printed.edition} 版；二维码用于核对是否由本系统生成、内容有无改动。校验 ${sheetCode}`
  pdf
    .fontSize(7)
    .fillColor('#444444')
    .text(plain(pdf, `${how}${what}`), mm(x), mm(y), { width: mm(width) })
}

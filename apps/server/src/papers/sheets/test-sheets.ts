import { endpoints, type SheetView } from '@openbeian/contract'
import { packs } from '@openbeian/rules'
import type { Vision } from '@openbeian/vision'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type TestApp, type TestCaller, testApp } from '../../test-app.ts'

/** A provider whose administration takes signatures made on a screen. */
export const serverOfScreens = (vision?: Vision): Promise<TestApp> =>
  testApp({
    rules: packs,
    settings: {
      allowedIpRanges: [{ from: '203.0.113.0', to: '203.0.113.255' }],
      allowedDomainSuffixes: ['demo-beian.cn'],
      signedOnScreenIn: ['110000'],
    },
    ...(vision ? { vision } : {}),
  })

export const letter = { kind: 'commitment-letter', about: 'subject' } as const

export const listSheets = (who: TestCaller, orderId: string) => who.call(endpoints.listSheets, { params: { orderId } })

export const makeSheet = (who: TestCaller, orderId: string, body: { kind: string; about: string } = letter) =>
  who.call(endpoints.makeSheet, { params: { orderId }, body })

export const sheetOf = async (who: TestCaller, orderId: string): Promise<SheetView> => {
  const { sheets } = (await listSheets(who, orderId)).answer
  return sheets.find((it) => it.kind === letter.kind) as SheetView
}

export const contentOf = (who: TestCaller, sheetId: string) =>
  who.call(endpoints.getSheetContent, { params: { sheetId } })

/** What somebody who opens the PDF reads, without spaces. */
export async function textOf(pdf: Uint8Array): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
  const page = await document.getPage(1)
  const { items } = await page.getTextContent()
  return items
    .map((it) => ('str' in it ? it.str : ''))
    .join('')
    .replaceAll(/\s/g, '')
}

/** A name written by hand, more or less. */
export const aDrawing = {
  width: 600,
  height: 200,
  strokes: [
    Array.from({ length: 60 }, (_, n) => (n % 2 === 0 ? 60 + n * 4 : 100 + 50 * Math.sin(n / 3))),
    Array.from({ length: 60 }, (_, n) => (n % 2 === 0 ? 320 + n * 3 : 90 + 60 * Math.cos(n / 4))),
  ],
}

export const sign = (who: TestCaller, sheetId: string, { signer = '林知远', drawing = aDrawing } = {}) =>
  who.call(endpoints.signSheet, { params: { sheetId }, body: { signer, drawing, agreed: true } })

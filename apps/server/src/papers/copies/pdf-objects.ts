import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRef } from '@cantoo/pdf-lib'
import { maxObjects } from './bounds.ts'

const maxNodes = 5000

/** Counted before a library makes something of each: where one begins, and where one ends. */
export function hasTooManyObjects(pdf: Uint8Array): boolean {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
  let words = 0
  for (let at = bytes.indexOf('obj'); at >= 0; at = bytes.indexOf('obj', at + 3)) {
    words += 1
    if (words > 2 * maxObjects) return true
  }
  return false
}

/**
 * A page, and a field of a form, may be named once: twelve levels that each name the next ten times are a million million
 * of them in two kilobytes.
 */
export function faultOfTrees({ catalog, context }: PDFDocument): 'broken' | 'too-many-objects' | undefined {
  if (context.enumerateIndirectObjects().length > maxObjects) return 'too-many-objects'
  const form = context.lookup(catalog.get(PDFName.of('AcroForm')))
  const fields = form instanceof PDFDict ? form.lookup(PDFName.of('Fields')) : undefined
  const seen = new Set<string>()
  const waiting: (PDFObject | undefined)[] = [catalog.get(PDFName.of('Pages')), ...itemsOf(fields)]
  while (waiting.length > 0) {
    const node = waiting.pop()
    if (node instanceof PDFRef) {
      if (seen.has(node.tag)) return 'broken'
      seen.add(node.tag)
    }
    const dictionary = context.lookup(node)
    if (!(dictionary instanceof PDFDict)) return 'broken'
    const kids = itemsOf(dictionary.lookup(PDFName.of('Kids')))
    if (kids.length + waiting.length + seen.size > maxNodes) return 'too-many-objects'
    waiting.push(...kids)
  }
  return undefined
}

const itemsOf = (list: PDFObject | undefined): PDFObject[] => (list instanceof PDFArray ? list.asArray() : [])

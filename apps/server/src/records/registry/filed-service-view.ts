import { displayedNumber, footerSnippet } from '@openbeian/filing'
import type { ServiceRow } from './registry.store.ts'

/** What the footer of this service has to show. */
export function footerOf({ number, kind, province, subjectName }: ServiceRow) {
  return {
    displayedNumber: displayedNumber(province, kind, number),
    footerHtml: footerSnippet({ number, province, kind, copyrightHolder: subjectName }),
  }
}

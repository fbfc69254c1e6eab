import { displayedNumber, footerSnippet, type ServiceKind } from '@openbeian/filing'
import type { ServiceRow } from './registry.store.ts'

/** What the footer of this service has to show. */
export function footerOf({ number, kind, province, subjectName }: ServiceRow) {
  const of = kind as ServiceKind
  return {
    displayedNumber: displayedNumber(province, of, number),
    footerHtml: footerSnippet({ number, province, kind: of, copyrightHolder: subjectName }),
  }
}

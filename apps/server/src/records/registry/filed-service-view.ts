import { displayedNumber, footerSnippet } from '@openbeian/filing'
import type { Cipher } from '../../platform/keys/cipher.ts'
import type { ServiceRow } from './registry.store.ts'
import { sealedSubjectName } from './sealed-name.ts'

/** A row with the sponsor's name. */
export const openService = (cipher: Cipher, { subjectNameSealed, ...row }: ServiceRow) => ({
  ...row,
  subjectName: sealedSubjectName.open(
    cipher,
    { providerId: row.providerId, regulatorId: row.subjectRegulatorId },
    subjectNameSealed,
  ),
})

type OpenedService = ReturnType<typeof openService>

/** What the footer of this service has to show. */
export function footerOf({ number, kind, province, subjectName }: OpenedService) {
  return {
    displayedNumber: displayedNumber(province, kind, number),
    footerHtml: footerSnippet({ number, province, kind, copyrightHolder: subjectName }),
  }
}

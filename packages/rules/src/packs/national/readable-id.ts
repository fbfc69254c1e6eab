import { type Certificate, checkCertificateNumber } from '@openbeian/filing'

/** Whether the number tells the birth date: 18 characters that follow the resident ID, and nothing is wrong with them. */
export const hasReadableId = ({ type, number }: Certificate): boolean =>
  (type === 'resident-id' ||
    type === 'hk-mo-residence-permit' ||
    type === 'tw-residence-permit' ||
    (type === 'foreigner-permanent-residence' && number.length === 18)) &&
  checkCertificateNumber(type, number).ok

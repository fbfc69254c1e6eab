import { checkCertificateNumber } from '@openbeian/filing'

/** The credit codes that square codes of a paper name, in an address or in plain words. The address is read, never fetched. */
export const creditCodesIn = (codes: readonly { text: string }[]): string[] => [
  ...new Set(
    codes
      .flatMap(({ text }) => text.toUpperCase().match(/[0-9A-Z]+/g) ?? [])
      .filter((it) => it.length === 18 && checkCertificateNumber('business-licence', it).ok),
  ),
]

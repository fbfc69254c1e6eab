import { tidyPhone } from '@openbeian/filing'

export const isMobile = (text: string): boolean => /^1[3-9]\d{9}$/.test(text)

/** An area code, a hyphen, a number, perhaps an extension. */
export const isLandline = (text: string): boolean => /^0\d{2,3}-\d{7,8}(-\d{1,6})?$/.test(text)

/** The same number, whatever stands between its digits. */
export const isSamePhone = (one: string, other: string): boolean => tidyPhone(one) === tidyPhone(other)

/**
 * 长途区号 whose numbers have eight digits: all of three digits, and these of four. Places that are missing here are not
 * known to have them; general knowledge of the numbering plan as of 2026, no document was read.
 */
const eightDigitAreas: readonly string[] = [
  ...[
    '0311',
    '0371',
    '0411',
    '0431',
    '0451',
    '0510',
    '0511',
    '0512',
    '0513',
    '0514',
    '0515',
    '0516',
    '0517',
    '0518',
    '0519',
  ],
  ...['0523', '0527', '0531', '0532', '0551', '0571', '0573', '0574', '0575', '0576', '0577', '0579', '0591', '0595'],
  ...['0731', '0755', '0757', '0769', '0791', '0851', '0871', '0898'],
]

/** A landline of a place whose numbers have eight digits, with seven. */
export function isShortLandline(landline: string): boolean {
  const [area = '', number = ''] = landline.split('-')
  return number.length === 7 && (/^0(?:10|2\d)$/.test(area) || eightDigitAreas.includes(area))
}

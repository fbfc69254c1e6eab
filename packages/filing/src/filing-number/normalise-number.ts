import { withoutUnseen } from '../unseen.ts'

/** What looks like a hyphen: a keyboard writes one of them, a word processor another. */
const dashes = /[\u00af\u02d7\u2010-\u2015\u2043\u207b\u2212\u2500\u2501\u30fc\ufe58\ufe63]/g

/** Half-width and one kind of dash, character for character, so that a place in the text stays the place it was. */
export const halfWidth = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)).replace(dashes, '-')

/** Half-width, one kind of dash, no space inside, upper case; words that are wrong stay wrong. */
export const normaliseNumber = (text: string): string => withoutUnseen(halfWidth(text)).replace(/\s/g, '').toUpperCase()

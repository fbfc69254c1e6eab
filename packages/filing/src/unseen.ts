/** Of the controls the blanks are left out, which mean a blank; fillers of Hangul and the empty Braille cell have no ink. */
const unseen = /(?![\t\n\v\f\r\u0085])\p{Cc}|[\p{Cf}\p{Variation_Selector}\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0]/gu

/** Whether nobody sees this character: a soft hyphen, a blank without width, a mark of direction, a control. */
export const isUnseen = (character: string): boolean => character.search(unseen) >= 0

/** What most texts are made of: signs of a keyboard and Chinese characters with their punctuation, all of them seen. */
const plain = /^[ -~\u3001-\u3029\u4e00-\u9fff\uff01-\uff5e]*$/

/** A text without the characters that nobody sees. */
export const withoutUnseen = (text: string): string => (plain.test(text) ? text : text.replace(unseen, ''))

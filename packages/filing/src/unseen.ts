const unseen = /[\p{Cf}\p{Variation_Selector}]/gu

/** Whether nobody sees this character: a soft hyphen, a blank without width, a mark of direction. */
export const isUnseen = (character: string): boolean => character.search(unseen) >= 0

/** A text without the characters that nobody sees. */
export const withoutUnseen = (text: string): string => text.replace(unseen, '')

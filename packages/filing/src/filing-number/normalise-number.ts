/** Half-width, one kind of dash, no space inside, upper case; words that are wrong stay wrong. */
export const normaliseNumber = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u2010-\u2015\u2212\ufe58\ufe63]/g, '-')
    .replace(/[\s\u200b-\u200d\u2060\ufeff]/g, '')
    .toUpperCase()

import type { Plugin } from 'vite'

const isTexts = /react-(aria|stately)\/dist\/private\/intl\/.+\/[a-z]{2}-[A-Z]{2}\.m?js$/
const isKept = /\/(zh-CN|en-US)\.m?js$/

/** React Aria brings its words in 34 languages; pages here have two. */
export const twoLanguages: Plugin = {
  name: 'two-languages',
  enforce: 'pre',
  load: (id) => (isTexts.test(id) && !isKept.test(id) ? 'export default {}' : undefined),
}

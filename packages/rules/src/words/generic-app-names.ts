import type { WordList } from './word-list.ts'

/** Names that say only what kind of app it is, or that of an app everybody has. */
export const genericAppNames: WordList = {
  source: ['huawei'],
  year: 2025,
  words: ['浏览器', '相机', '电话', '应用商店', '微信'],
}

import type { Dictionary } from '../../kit/language.tsx'

const zh = {
  make: '生成文书（带入已填内容）',
  makeAgain: '重新生成',
  byHand: '打印后用黑色签字笔签名、写日期（单位加盖公章），不要涂改，再拍照上传。',
  sign: '在屏幕上签署',
}

const en: typeof zh = {
  make: 'Make it with what is filled in',
  makeAgain: 'Make it again',
  byHand: 'Print it, sign and date it with a black pen (organisations stamp it), correct nothing, then photograph it.',
  sign: 'Sign on the screen',
}

export const sheetActionWords: Dictionary<typeof zh> = { zh, en }

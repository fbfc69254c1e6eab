import type { Dictionary } from '../language.tsx'

interface ReadingWords {
  agrees: string
  agreesByNumber: string
  differs: (value: string) => string
  onPaper: (value: string) => string
  confidence: (percent: number) => string
  doubtful: string
  checksumOk: string
  checksumBad: string
  longTerm: string
  waiting: string
  byHand: string
  nothing: string
  hints: Record<'photocopy' | 'screen-photo' | 'edited', string>
  hintsAre: string
  lost: (fields: string[]) => string
}

/** What was read on papers, as reviewers see it beside what was typed. */
export const readingWords: Dictionary<ReadingWords> = {
  zh: {
    agrees: '与证件上读到的一致',
    agreesByNumber: '与证件上读到的一致，校验位正确',
    differs: (value) => `证件上读到“${value}”，与填写的不一致`,
    onPaper: (value) => `没有填写，证件上读到“${value}”`,
    confidence: (percent) => `把握 ${percent}%`,
    doubtful: '请对照图片',
    checksumOk: '校验位正确',
    checksumBad: '校验位不对',
    longTerm: '长期',
    waiting: '正在识别，稍后显示对照。',
    byHand: '没有自动识别，请人工核对。',
    nothing: '没有读到可以对照的内容，请人工核对。',
    hints: { photocopy: '像是复印件', 'screen-photo': '像是翻拍屏幕', edited: '图片经修图软件处理过' },
    hintsAre: '仅供审核参考，不能作为驳回的依据：',
    lost: (fields) => `压缩到管局要求的大小后，${fields.join('、')}可能看不清，请核对；看不清时请申请人靠近重拍。`,
  },
  en: {
    agrees: 'Agrees with what was read on the paper',
    agreesByNumber: 'Agrees with what was read on the paper; the check digit is right',
    differs: (value) => `The paper was read as “${value}”, which differs`,
    onPaper: (value) => `Nothing is filled in; the paper was read as “${value}”`,
    confidence: (percent) => `confidence ${percent}%`,
    doubtful: 'compare with the picture',
    checksumOk: 'check digit right',
    checksumBad: 'check digit wrong',
    longTerm: 'long-term',
    waiting: 'Being read; the comparison follows.',
    byHand: 'Not read automatically: compare by eye.',
    nothing: 'Nothing to compare was read: compare by eye.',
    hints: {
      photocopy: 'looks like a photocopy',
      'screen-photo': 'looks like a photo of a screen',
      edited: 'was saved by a program that edits pictures',
    },
    hintsAre: 'Hints for review, no proof: ',
    lost: (fields) =>
      `Made as small as the administration wants it, it may no longer show clearly: ${fields.join(', ')}. Ask for a closer picture if so.`,
  },
}

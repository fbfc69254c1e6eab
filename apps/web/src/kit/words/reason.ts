import type { ReasonSource, ShownReason } from '@openbeian/contract'
import type { Dictionary } from '../language.tsx'

type ReasonWords = Record<ReasonSource, (reason: ShownReason) => string>

/** Why an order came back, in a sentence: what was said stands in it word for word. */
export const reasonWords: Dictionary<ReasonWords> = {
  zh: {
    reviewer: ({ text }) => text,
    code: ({ text, code, advice }) => `${advice?.meaning.zh ?? ''}${text && `（${text}）`}，结果代码 ${code}`,
    opinion: ({ text }) => `管局审核意见：${text}`,
    remark: ({ text }) => `管局备注：${text}`,
    nothing: () => '管局未说明原因。',
  },
  en: {
    reviewer: ({ text }) => text,
    code: ({ text, code, advice }) => `${advice?.meaning.en ?? ''} ${text && `(${text}) `}Result code ${code}.`,
    opinion: ({ text }) => `Opinion of the administration: ${text}`,
    remark: ({ text }) => `Remark of the administration: ${text}`,
    nothing: () => 'The administration gave no reason.',
  },
}

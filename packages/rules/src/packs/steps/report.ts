import { whenKnown } from '../../conditions.ts'
import { the } from '../../parts.ts'
import { type Rule, rule } from '../../rule.ts'
import { answerCode } from '../basis.ts'
import { cancelling, everyFiling, undated } from '../order-types.ts'

const reportValues = { bytes: 50 * 1024 * 1024, records: 1000 }

export const reportRule = {
  scope: 'report',
  appliesTo: [...everyFiling, ...cancelling],
  step: 'report',
  severity: 'blocks',
  about: the.report,
} as const

/** 上报: one file for the administration. */
export const reportRules: Rule[] = [
  rule({
    ...undated(answerCode(18)),
    ...reportRule,
    id: 'report.size',
    check: 'RPT-003',
    at: 'bytes',
    holds: ({ bytes, records }) =>
      whenKnown(bytes, (size) => size <= reportValues.bytes && whenKnown(records, (it) => it <= reportValues.records)),
    values: () => ({ megabytes: reportValues.bytes / 1024 / 1024, records: reportValues.records }),
    message: {
      zh: '一次上报超过{megabytes}MB或{records}条。',
      en: 'A report holds at most {megabytes} MB and {records} records.',
    },
    whatToDo: { zh: '请分成几次上报。', en: 'Report it in several files.' },
  }),
]

import type { Finding } from '@openbeian/contract'
import type { z } from 'zod'

type Issue = z.core.$ZodIssue
type Words = Pick<Finding, 'message' | 'whatToDo'>

/** What is wrong with a value of the wrong shape, and what to do. */
export const wordsOf = (issue: Issue): Words => (byCode[issue.code] as (it: Issue) => Words)(issue)

/** Each Chinese, English. */
type BothLanguages = readonly [zh: string, en: string]

const words = ([zh, en]: BothLanguages, [doZh, doEn]: BothLanguages): Words => ({
  message: { zh, en },
  whatToDo: { zh: doZh, en: doEn },
})

const tooShort = (min: unknown) =>
  words(['内容太短。', 'This is too short.'], [`请至少填写 ${min} 个字符。`, `Type at least ${min} characters.`])
const tooSmall = (min: unknown) =>
  words(['数值或数量太小。', 'This is too small or too few.'], [`不得小于 ${min}。`, `It cannot be below ${min}.`])
const tooLong = (max: unknown) =>
  words(['内容太长。', 'This is too long.'], [`请缩短到 ${max} 个字符以内。`, `Shorten it to ${max} characters.`])
const tooLarge = (max: unknown) =>
  words(['数值或数量太大。', 'This is too large or too many.'], [`不得大于 ${max}。`, `It cannot be above ${max}.`])
const tooMuchInAll = (max: unknown) =>
  words(
    ['整份备案合计的数量过多。', 'The filing as a whole has too many of these.'],
    [`全部服务合计不得超过 ${max} 个，请分成几次办理。`, `All services together may have ${max}: file in parts.`],
  )
const badForm = (whatToDo: BothLanguages) => words(['格式不正确。', 'This does not have the right form.'], whatToDo)
const badValue = () => words(['内容不正确。', 'This is not acceptable.'], ['请检查此项。', 'Check this value.'])

/** What to write, by the format that is asked for. */
const formats: Record<string, BothLanguages> = {
  email: ['请填写电子邮箱，例如 name@example.cn。', 'Type an e-mail address, e.g. name@example.cn.'],
  date: ['请按 2026-01-31 的格式填写日期。', 'Write the date as 2026-01-31.'],
  datetime: ['请按 2026-01-31T08:00:00Z 的格式填写时间。', 'Write the time as 2026-01-31T08:00:00Z.'],
  uuid: ['请使用系统给出的编号。', 'Use the id the system gave.'],
}
const asAsked: BothLanguages = ['请按要求的格式填写。', 'Use the form that is asked for.']

/** Dots, or one letter again and again. */
const noReason = words(
  ['这不是理由。', 'This is no reason.'],
  ['请写明为什么查看，例如“核对证件号码”。', 'Say why you look, e.g. “compare the number with the card”.'],
)

/** A key that the contract does not have. */
export const notAsked = words(
  ['含有未知的字段。', 'There is something here that was not asked for.'],
  ['请只提交接口说明中的字段。', 'Send only what the API describes.'],
)

/** A character that cannot be kept. */
export const noText = words(
  ['含有无法保存的字符。', 'There is a character here that cannot be kept.'],
  ['请删除不可见字符后重新填写。', 'Remove characters that cannot be seen, and type it again.'],
)

const listed = (values: readonly unknown[], separator: string) => values.map(String).join(separator)

const byCode: { [Code in Issue['code']]: (it: Extract<Issue, { code: Code }>) => Words } = {
  too_small: ({ origin, minimum }) => (origin === 'string' ? tooShort(minimum) : tooSmall(minimum)),
  too_big({ origin, maximum }) {
    if (origin === 'filing') return tooMuchInAll(maximum)
    return origin === 'string' ? tooLong(maximum) : tooLarge(maximum)
  },
  invalid_value: ({ values }) =>
    words(
      ['不是可选的值。', 'This is not one of the choices.'],
      [`可选：${listed(values, '、')}。`, `Choose one of ${listed(values, ', ')}.`],
    ),
  invalid_format: ({ format }) => badForm(formats[format] ?? asAsked),
  invalid_type: ({ expected }) =>
    words(
      ['缺少内容或类型不正确。', 'This is missing or of the wrong type.'],
      ['请填写此项。', `Give it as ${expected}.`],
    ),
  not_multiple_of: badValue,
  unrecognized_keys: () => notAsked,
  invalid_union: badValue,
  invalid_key: badValue,
  invalid_element: badValue,
  custom: ({ params }) => (params?.says === 'reason' ? noReason : badValue()),
}

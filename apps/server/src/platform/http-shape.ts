import type { Finding } from '@openbeian/contract'
import type { z } from 'zod'

type Issue = z.core.$ZodIssue

/** What was sent does not have the shape the contract asks for. */
export class WrongShape extends Error {
  readonly findings: Finding[]

  constructor(issues: readonly Issue[]) {
    super('The request does not have the shape of the contract.')
    this.name = 'WrongShape'
    this.findings = issues.map(findingOf)
  }
}

/** Throws `WrongShape`. */
export function shaped<Shape extends z.ZodType>(shape: Shape, value: unknown): z.output<Shape> {
  const { success, data, error } = shape.safeParse(value)
  if (!success) throw new WrongShape(error.issues)
  return data
}

/** Fastify's validator compiler. */
export const shapeValidator =
  ({ schema }: { schema: unknown; httpPart?: string }) =>
  (value: unknown) => {
    const { success, data, error } = (schema as z.ZodType).safeParse(value)
    return success ? { value: data } : { error: new WrongShape(error.issues) }
  }

const findingOf = (issue: Issue): Finding => ({
  rule: 'contract.shape',
  severity: 'blocks',
  at: issue.path.join('.'),
  ...wordsOf(issue),
})

type Words = Pick<Finding, 'message' | 'whatToDo'>

function wordsOf(issue: Issue): Words {
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'string'
        ? words(
            '内容太短。',
            'This is too short.',
            `请至少填写 ${issue.minimum} 个字符。`,
            `Type at least ${issue.minimum} characters.`,
          )
        : words(
            '数值或数量太小。',
            'This is too small or too few.',
            `不得小于 ${issue.minimum}。`,
            `It cannot be below ${issue.minimum}.`,
          )
    case 'too_big':
      return issue.origin === 'string'
        ? words(
            '内容太长。',
            'This is too long.',
            `请缩短到 ${issue.maximum} 个字符以内。`,
            `Shorten it to ${issue.maximum} characters.`,
          )
        : words(
            '数值或数量太大。',
            'This is too large or too many.',
            `不得大于 ${issue.maximum}。`,
            `It cannot be above ${issue.maximum}.`,
          )
    case 'invalid_value':
      return words(
        '不是可选的值。',
        'This is not one of the choices.',
        `可选：${list(issue.values)}。`,
        `Choose one of ${list(issue.values)}.`,
      )
    case 'invalid_format':
      return issue.format in formats
        ? words('格式不正确。', 'This does not have the right form.', ...(formats[issue.format] as [string, string]))
        : words(
            '格式不正确。',
            'This does not have the right form.',
            '请按要求的格式填写。',
            'Use the form that is asked for.',
          )
    case 'invalid_type':
      return words(
        '缺少内容或类型不正确。',
        'This is missing or of the wrong type.',
        '请填写此项。',
        `Give it as ${issue.expected}.`,
      )
    default:
      return words('内容不正确。', 'This is not acceptable.', '请检查此项。', 'Check this value.')
  }
}

/** What to write for the formats people type. */
const formats: Record<string, [string, string]> = {
  email: ['请填写电子邮箱，例如 name@example.cn。', 'Type an e-mail address, e.g. name@example.cn.'],
  date: ['请按 2026-01-31 的格式填写日期。', 'Write the date as 2026-01-31.'],
  datetime: ['请按 2026-01-31T08:00:00Z 的格式填写时间。', 'Write the time as 2026-01-31T08:00:00Z.'],
  uuid: ['请使用系统给出的编号。', 'Use the id the system gave.'],
}

const list = (values: readonly unknown[]) => values.map(String).join('、')

const words = (message: string, messageEn: string, whatToDo: string, whatToDoEn: string): Words => ({
  message: { zh: message, en: messageEn },
  whatToDo: { zh: whatToDo, en: whatToDoEn },
})

import { isRecord } from '@openbeian/filing'
import type { z } from 'zod'
import { packFamilies } from './rule-pack.ts'

/** Where a written pack is not as its shape asks, and why. */
export interface PackFault {
  /** A path inside the file, `rows.0.severity`; empty for the whole. */
  at: string
  reason: Sentence
}

interface Sentence {
  zh: string
  en: string
}

type Issue = z.core.$ZodIssue

/** What is wrong with the form of a pack, in the words a dialect's lint uses. `written` is what was read. */
export const packFaultsOf = ({ issues }: z.ZodError, written: unknown): PackFault[] =>
  issues.flatMap((issue) => {
    const at = issue.path.map(String)
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({
        at: [...at, key].join('.'),
        reason: both('没有这个键。', 'There is no such key.'),
      }))
    return [{ at: at.join('.'), reason: reasonOf(issue, at, valueIn(written, at)) }]
  })

const both = (zh: string, en: string): Sentence => ({ zh, en })

/** `pack.rows.0` of what was read; keys of objects and places of lists. */
const valueIn = (written: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((part, key) => (Array.isArray(part) ? part[Number(key)] : ownField(part, key)), written)

const ownField = (part: unknown, key: string): unknown =>
  isRecord(part) && Object.hasOwn(part, key) ? part[key] : undefined

function reasonOf(issue: Issue, path: readonly string[], value: unknown): Sentence {
  const { zh, en } = whatItIs(issue, path.at(-1) ?? '')
  return value === undefined
    ? both(`缺少这一项，应为${zh}。`, `This is missing: it is ${en}.`)
    : both(`应为${zh}。`, `This is ${en}.`)
}

const types: Readonly<Record<string, Sentence>> = {
  string: both('文字', 'a text'),
  number: both('数字', 'a number'),
  int: both('整数', 'a whole number'),
  array: both('列表', 'a list'),
  object: both('对象', 'an object'),
  record: both('对象', 'an object'),
}

/** What belongs there, to end the sentence “This is …”. */
function whatItIs(issue: Issue, key: string): Sentence {
  if (issue.code === 'invalid_type') return types[issue.expected] ?? both(issue.expected, issue.expected)
  if (issue.code === 'invalid_value') return oneOf(issue.values.map(String))
  if (issue.code === 'too_small' || issue.code === 'too_big') return ofSize(issue)
  if (issue.code === 'invalid_format') return issue.format === 'date' ? aDay : dottedName
  if (issue.code === 'invalid_union')
    return key === 'family' ? oneOf(packFamilies) : both('文字，或文字的列表', 'a text, or a list of texts')
  return asked[key] ?? both('另一个值', 'another value')
}

const aDay = both('日期，如 2026-12-01', 'a day, e.g. 2026-12-01')
const dottedName = both(
  '小写字母开头、用点分开的名称，如 provider.example.name',
  'a dotted name in small letters, e.g. provider.example.name',
)

/** What is asked of a value beyond its type. */
const asked: Readonly<Record<string, Sentence>> = {
  province: both('省级行政区划代码，如 310000', 'the code of a province, e.g. 310000'),
  about: both('subject 或 services.0 等，即材料属于谁', 'whose paper it is: subject, or services.0 and so on'),
}

const oneOf = (words: readonly string[]): Sentence => both(`：${words.join('、')}`, `one of: ${words.join(', ')}`)

type Sized = Extract<Issue, { code: 'too_small' | 'too_big' }>

function ofSize(issue: Sized): Sentence {
  const [isLeast, limit] = issue.code === 'too_small' ? [true, issue.minimum] : [false, issue.maximum]
  const [zh, en] = isLeast ? [`至少${limit}`, `at least ${limit}`] : [`至多${limit}`, `at most ${limit}`]
  if (issue.origin === 'string') return both(`${zh}个字的文字`, `a text of ${en} characters`)
  if (issue.origin === 'array') return both(`${zh}项的列表`, `a list of ${en}`)
  return both(`${zh}的整数`, `a whole number of ${en}`)
}

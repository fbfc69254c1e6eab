import { findProvince, isIpv6Range, parseIp, spanOf } from '@openbeian/filing'
import { z } from 'zod'
import { isColour, isReadable, readableColour } from './brand-colours.ts'
import { brandPlaceholders, unknownPlaceholders } from './brand-texts.ts'
import { BudgetSettings } from './budgets.ts'
import type { BothLanguages } from './endpoint.ts'
import { type MailText, type MailTextRow, missingIn, unfilledIn } from './mail-texts.ts'

/** How a setting is asked for on a page. */
type SettingInput =
  | 'number'
  | 'switch'
  | 'choice'
  | 'text'
  | 'long-text'
  | 'words'
  | 'ranges'
  | 'provinces'
  | 'budgets'
  | 'mail-text'

/** What a value of a setting has to be, and how people are asked for it. */
export interface SettingShape<Value> {
  input: SettingInput
  shape: z.ZodType<Value>
  /** What is typed, in words. */
  form: BothLanguages
  unit?: 'bytes' | 'days' | 'minutes' | 'hours'
  bounds?: { min: number; max: number }
  choices?: Readonly<Record<string, BothLanguages>>
  /** The value that was probably meant. */
  propose?: (given: unknown) => string | undefined
}

const units = {
  bytes: { zh: '字节', en: 'bytes' },
  days: { zh: '天', en: 'days' },
  minutes: { zh: '分钟', en: 'minutes' },
  hours: { zh: '小时', en: 'hours' },
}

export const wholeNumber = (
  unit: keyof typeof units,
  bounds: { min: number; max: number },
): SettingShape<number> & { bounds: { min: number; max: number } } => ({
  input: 'number',
  shape: z.int().min(bounds.min).max(bounds.max),
  unit,
  bounds,
  form: {
    zh: `${bounds.min} 到 ${bounds.max} 的整数（${units[unit].zh}）`,
    en: `a whole number from ${bounds.min} to ${bounds.max} (${units[unit].en})`,
  },
})

export const onOrOff: SettingShape<boolean> = {
  input: 'switch',
  shape: z.boolean(),
  form: { zh: '是（true）或否（false）', en: 'true or false' },
}

export function oneOf<const Choices extends Readonly<Record<string, BothLanguages>>>(
  choices: Choices,
  shape: z.ZodType<keyof Choices & string>,
): SettingShape<keyof Choices & string> {
  const names = Object.keys(choices)
  return { input: 'choice', shape, choices, form: { zh: names.join('、'), en: names.join(', ') } }
}

const address = z.string().refine((it) => parseIp(it) !== undefined)
const range = z
  .strictObject({ from: address, to: address })
  .refine((it) => isIpv6Range(it) === (it.from.includes(':') && it.to.includes(':')) && spanOf(it) !== undefined)

export const ipRanges: SettingShape<{ from: string; to: string }[]> = {
  input: 'ranges',
  shape: z.array(range).max(500),
  form: {
    zh: '每行一段：起始地址-结束地址，或一个地址；同一段两端须为同一版本，起始不得大于结束；最多 500 段',
    en: 'a range a line: first-last, or one address; both of one version, the first not above the last; 500 at most',
  },
}

/** At least two labels. */
const isDomain = (text: string): boolean => {
  const labels = text.split('.')
  return (
    labels.length > 1 &&
    labels.every((it) => /^[\p{L}\d-]{1,63}$/u.test(it) && !it.startsWith('-') && !it.endsWith('-'))
  )
}
export const domainSuffixes: SettingShape<string[]> = {
  input: 'words',
  shape: z.array(z.string().max(253).refine(isDomain)).max(200),
  form: { zh: '每行一个域名，例如 demo-beian.cn；最多 200 个', en: 'a domain a line, e.g. demo-beian.cn; 200 at most' },
}

export const names: SettingShape<string[]> = {
  input: 'words',
  shape: z.array(z.string().trim().min(1).max(60)).max(100),
  form: { zh: '每行一个名称，最多 60 字；最多 100 个', en: 'a name of at most 60 characters a line; 100 at most' },
}

export const provinceCodes: SettingShape<string[]> = {
  input: 'provinces',
  shape: z.array(z.string().refine((it) => findProvince(it) !== undefined)).max(34),
  form: {
    zh: '省级行政区代码，例如广东为 440000',
    en: 'codes of provinces: Guangdong is 440000',
  },
}

export const usesOfBudgets: SettingShape<BudgetSettings> = {
  input: 'budgets',
  shape: BudgetSettings,
  form: {
    zh: '按限制名称给出每段时间最多几次，1 到 1000000；只能填该限制已有的时间段',
    en: 'most uses by the name of a limit and its span, 1 to 1,000,000; only the spans the limit has',
  },
}

export const shortText = (max: number): SettingShape<string> => ({
  input: 'text',
  shape: z.string().trim().max(max),
  form: { zh: `不超过 ${max} 个字符的文字`, en: `a text of at most ${max} characters` },
})

/** Of people who may call: a mail address, or nothing. */
export const mailAddress: SettingShape<string> = {
  input: 'text',
  shape: z.union([z.literal(''), z.email().max(128)]),
  form: { zh: '电子邮箱，例如 name@example.cn', en: 'a mail address, e.g. name@example.cn' },
}

/** A colour in which text can be read wherever it is used, or nothing. */
export const readableColours: SettingShape<string> = {
  input: 'text',
  shape: z.union([z.literal(''), z.string().refine((it) => isColour(it) && isReadable(it))]),
  form: {
    zh: '六位颜色，例如 #0b5fd8；与白色、页面底色和浅色底的对比度都不低于 4.5:1',
    en: 'a colour like #0b5fd8, whose contrast is at least 4.5:1 with white, with the page and with its own light ground',
  },
  propose: (given) =>
    typeof given === 'string' && isColour(given.toLowerCase()) ? readableColour(given.toLowerCase()) : undefined,
}

export const textWithPlaceholders = (max: number): SettingShape<string> => ({
  input: 'long-text',
  shape: z
    .string()
    .max(max)
    .refine((it) => unknownPlaceholders(it).length === 0),
  form: {
    zh: `不超过 ${max} 个字符；可以写 ${brandPlaceholders.map((it) => `{${it}}`).join('、')}，没有别的花括号`,
    en: `at most ${max} characters; ${brandPlaceholders.map((it) => `{${it}}`).join(', ')} are filled in, and there are no other braces`,
  },
})

const noControls = /^[^\p{Cc}]*$/u

/** The words of one mail or SMS: what it cannot do without stays, and nothing is named that it does not have. */
export function mailText(row: MailTextRow): SettingShape<MailText> {
  const hasEnglish = row.goesBy !== 'sms'
  const worded = (max: number) =>
    z
      .string()
      .trim()
      .min(1)
      .max(max)
      .regex(noControls)
      .refine((it) => unfilledIn(row, it).length === 0 && missingIn(row, it).length === 0)
  const subject = z
    .string()
    .trim()
    .max(120)
    .regex(noControls)
    .refine((it) => unfilledIn(row, it).length === 0)
  const needs = (row.needs ?? []).map((it) => `{${it}}`)
  const may = [...row.names, ...brandPlaceholders].map((it) => `{${it}}`)
  return {
    input: 'mail-text',
    shape: z.strictObject({
      subject: hasEnglish ? subject.min(1) : z.literal(''),
      zh: worded(500),
      en: hasEnglish ? worded(1000) : z.literal(''),
    }),
    form: {
      zh: `主题、中文和英文，没有换行；可以写 ${may.join('、')}${needs.length > 0 ? `，必须写 ${needs.join('、')}` : ''}`,
      en: `subject, Chinese and English without line breaks; ${may.join(', ')} are filled in${needs.length > 0 ? `, ${needs.join(', ')} must stay` : ''}`,
    },
  }
}

import type { Sentence as SentenceShape } from '@openbeian/contract'
import { findProvince, provinces } from '@openbeian/filing'
import { z } from 'zod'

type Sentence = z.output<typeof SentenceShape>

/** What a value has to look like, by its place; `*` stands for each of a list. */
export interface FieldRule {
  at: string
  fits: (text: string) => boolean
  /** The value that was probably meant. */
  propose: (text: string) => string | undefined
  message: Sentence
  whatToDo: Sentence
}

const plain = (text: string): string => text.normalize('NFKC').trim()
const withoutSpaces = (text: string): string => plain(text).replace(/\s/g, '')
const isEmail = (text: string): boolean => z.email().safeParse(text).success
const says = (zh: string, en: string): Sentence => ({ zh, en })

/** Scheme, host and port of a site, written as browsers do. */
const originOf = (text: string): string | undefined => {
  const url = URL.canParse(text) ? new URL(text) : undefined
  return url && /^https?:$/.test(url.protocol) && url.hostname !== '' ? url.origin : undefined
}
const hostOf = (text: string): string | undefined => {
  const url = /^https?:\/\//.test(text) ? text : `https://${text}`
  return URL.canParse(url) ? new URL(url).hostname : undefined
}

/** 广东, 广东省 and 粤 are 440000. */
const provinceMeant = (typed: string): string | undefined => {
  const text = withoutSpaces(typed)
  if (text === '') return undefined
  const found = provinces.find(
    ({ zh, en, code, abbreviations }) =>
      text.startsWith(zh) ||
      (text.length > 1 && zh.startsWith(text)) ||
      abbreviations.includes(text) ||
      en.toLowerCase() === text.toLowerCase() ||
      code === text.slice(0, 2).padEnd(6, '0'),
  )
  return found?.code
}

const province = {
  fits: (text: string) => findProvince(text) !== undefined,
  propose: provinceMeant,
  message: says('不是省级行政区代码。', 'This is no code of a province.'),
  whatToDo: says('请填写 6 位代码，例如广东为 440000。', 'Give its six digits: Guangdong is 440000.'),
}

export const fieldRules: readonly FieldRule[] = [
  {
    at: 'provider.name',
    fits: (text) => plain(text).length >= 2,
    propose: () => undefined,
    message: says('服务商名称太短。', 'The name of the provider is too short.'),
    whatToDo: says('请填写营业执照上的全称。', 'Give it as its business licence has it.'),
  },
  {
    at: 'provider.code',
    fits: (text) => /^[a-z][a-z0-9-]{1,19}$/.test(text),
    propose: (text) =>
      plain(text)
        .toLowerCase()
        .replace(/[\s_.]/g, '-')
        .slice(0, 20),
    message: says('服务商代码的格式不正确。', 'The code of the provider does not have the right form.'),
    whatToDo: says(
      '请用 2 到 20 个小写字母、数字或连字符，以字母开头，例如 shili。',
      'Use 2 to 20 small letters, digits and hyphens, a letter first, e.g. shili.',
    ),
  },
  {
    at: 'provider.licence',
    fits: (text) => /^\p{Script=Han}?[A-D\d.]+-\d{8}$/u.test(text),
    propose: (text) => withoutSpaces(text).toUpperCase().replace(/[—–_]/g, '-').replace(/[、,]/g, '.'),
    message: says('许可证编号的格式不正确。', 'The number of the licence does not have the right form.'),
    whatToDo: says(
      '请照增值电信业务经营许可证填写，例如 B1-20210001 或 京B1.B2-20210001。',
      'Copy it from the licence (增值电信业务经营许可证), e.g. B1-20210001 or 京B1.B2-20210001.',
    ),
  },
  { at: 'provider.provinces.*', ...province },
  {
    at: 'provider.contact.phone',
    fits: (text) => /^\+?\d[\d -]{5,18}\d$/.test(text),
    propose: (text) => withoutSpaces(text).replace(/[^\d+-]/g, ''),
    message: says('电话的格式不正确。', 'This is no telephone number.'),
    whatToDo: says(
      '请填写手机或带区号的电话，例如 010-12345678。',
      'Give a mobile, or a number with its area, e.g. 010-12345678.',
    ),
  },
  {
    at: 'provider.contact.email',
    fits: isEmail,
    propose: withoutSpaces,
    message: says('电子邮箱的格式不正确。', 'This is no e-mail address.'),
    whatToDo: says('请填写电子邮箱，例如 name@example.cn。', 'Give one such as name@example.cn.'),
  },
  {
    at: 'provider.publicUrl',
    fits: (text) => originOf(text) === text.replace(/\/$/, ''),
    propose: (text) => originOf(withoutSpaces(text)) ?? originOf(`https://${withoutSpaces(text)}`),
    message: says('不是网站地址。', 'This is no address of a site.'),
    whatToDo: says(
      '请填写协议和域名，不带路径，例如 https://beian.example.cn。',
      'Give scheme and host without a path, e.g. https://beian.example.cn.',
    ),
  },
  {
    at: 'provider.hosts.*',
    fits: (text) => hostOf(text) === text,
    propose: (text) => hostOf(withoutSpaces(text)),
    message: says('不是域名。', 'This is no name of a site.'),
    whatToDo: says('只写域名，例如 beian.example.cn。', 'Give the name alone, e.g. beian.example.cn.'),
  },
  {
    at: 'administrator.login',
    fits: (text) => /^\S{3,}$/.test(text) && (!text.includes('@') || isEmail(text)),
    propose: (text) => withoutSpaces(text).toLowerCase(),
    message: says('登录名的格式不正确。', 'The login does not have the right form.'),
    whatToDo: says(
      '请填写电子邮箱，或至少 3 个字符、不含空格的登录名。',
      'Give an e-mail address, or at least three characters without spaces.',
    ),
  },
  { at: 'channels.*.administration', ...province },
]

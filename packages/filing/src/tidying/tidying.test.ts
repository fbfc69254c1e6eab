import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { tidyDomain } from '../domain/domain-name.ts'
import { emptyFiling, type Filing } from '../filing.ts'
import { parseIp } from '../ip.ts'
import { tidyPersonName } from '../person-name.ts'
import { withoutUnseen } from '../unseen.ts'
import { tidyDay } from './day.ts'
import { tidyCertificateNumber, tidyFilingNumber, tidyFingerprint } from './identifier.ts'
import { ipFaultOf, tidyIp } from './ip.ts'
import { emailFaultOf, isEmail, meantEmail, tidyEmail } from './mail.ts'
import { tidyPhone } from './phone.ts'
import { meantPhone, phoneFaultOf } from './phone-fault.ts'
import { tidyText } from './text.ts'
import { tidyField, tidyFiling } from './tidy-filing.ts'

interface TidyingCase {
  kind: string
  field: string
  typed: string
  kept: string
}
const { tidying }: { tidying: TidyingCase[] } = JSON.parse(
  readFileSync(new URL('../../../../conformance/field-cases.json', import.meta.url), 'utf8'),
)

test.each(tidying)('$kind: $field “$typed” is kept as “$kept”', ({ field, typed, kept }) => {
  expect(tidyField(emptyFiling(), field, typed)).toBe(kept)
})

/** The same numbers on every run: the same texts are tried. */
function diceOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 0x1_0000_0000
  }
}

function drawn(pieces: readonly string[], { count, length }: { count: number; length: number }): string[] {
  const dice = diceOf(3)
  const pick = () => pieces[Math.floor(dice() * pieces.length)] ?? ''
  return Array.from({ length: count }, () => Array.from({ length: Math.ceil(dice() * length) }, pick).join(''))
}

const phonePieces = [
  '+86',
  '86',
  '0086',
  '137',
  '0118',
  '6254',
  '010',
  '021',
  '0312',
  '6234567',
  '62345678',
  '1',
  '8',
  '转',
  'ext.',
  '-',
  '—',
  ' ',
  '(',
  ')',
  '（',
  '１',
  '/',
  'x',
]
const textPieces = [
  '青',
  '禾',
  'A',
  'b',
  '1',
  '１',
  'Ａ',
  ' ',
  '\u00a0',
  '\u3000',
  '\u200b',
  '.',
  '。',
  '·',
  '•',
  '-',
  '—',
  '@',
  '＠',
  '/',
  '年',
  '2017',
  '05',
  '08',
  '长期',
  '9999',
  '12',
  '31',
  '京ICP备',
  '20210001',
  '号',
  'x',
]

const ipPieces = [
  '47',
  '.',
  '9',
  '0',
  '255',
  '０',
  '．',
  '。',
  ' ',
  '\u200b',
  ':',
  '::',
  '：',
  '2408',
  'Ffff',
  'ffff:',
  '[',
  ']',
  '47.96.0.1',
  '/24',
  '%eth0',
  ':80',
]

const ways: [string, (text: string) => string, readonly string[]][] = [
  ['phones', tidyPhone, phonePieces],
  ['texts', tidyText, textPieces],
  ['days', (text) => tidyDay(text, { allowsLongTerm: true }), textPieces],
  ['mails', tidyEmail, textPieces],
  ['numbers of certificates', (text) => tidyCertificateNumber(text, 'resident-id'), textPieces],
  ['numbers without a form', (text) => tidyCertificateNumber(text, 'officer-id'), textPieces],
  ['filing numbers', tidyFilingNumber, textPieces],
  ['fingerprints', tidyFingerprint, textPieces],
  ['domains', tidyDomain, textPieces],
  ['names of persons', tidyPersonName, textPieces],
  ['addresses of machines', tidyIp, ipPieces],
]

describe.each(ways)('%s', (_, tidy, pieces) => {
  test('are tidied once and for all', () => {
    for (const text of drawn(pieces, { count: 5000, length: 9 })) {
      expect(tidy(tidy(text)), JSON.stringify(text)).toBe(tidy(text))
    }
  })
})

describe('tidying never makes a right value of a wrong one', () => {
  const digitsOf = (text: string) => text.normalize('NFKC').replace(/\D/g, '')

  test('a phone keeps its digits, all but those of the country', () => {
    let phones = 0
    for (const text of drawn(phonePieces, { count: 40_000, length: 8 })) {
      const tidied = tidyPhone(text)
      if (!/^1\d{10}$|^0\d{2,3}-\d{7,8}(-\d+)?$/.test(tidied)) continue
      phones += 1
      const [typed, kept] = [digitsOf(text), digitsOf(tidied)]
      const national = typed.replace(/^(?:00)?86(?:0(?=0))?/, '')
      expect([typed, national, `0${national}`, national.replace(/^0/, '')], JSON.stringify(text)).toContain(kept)
    }
    expect(phones).toBeGreaterThan(300)
  })

  test('an extension is never run into the number', () => {
    for (const word of ['转', '转 ', ' ext. ', 'x', '#', '-', ' 分机']) {
      expect(tidyPhone(`0312-7654321${word}8`)).toBe('0312-7654321-8')
    }
    // a digit short, and an extension: nothing valid is made of it
    expect(tidyPhone('0312-765432转8')).toBe('0312-765432转8')
  })

  test('a certificate number keeps its letters and digits', () => {
    const plain = (text: string) =>
      text
        .normalize('NFKC')
        .replace(/[^\p{L}\p{N}]/gu, '')
        .toUpperCase()
    for (const text of drawn(textPieces, { count: 5000, length: 9 })) {
      expect(plain(tidyCertificateNumber(text, 'resident-id')), JSON.stringify(text)).toBe(plain(text))
    }
  })

  test('an address of a machine keeps its digits in their order; leading zeros, ports and blanks between them are no spelling', () => {
    let addresses = 0
    for (const text of drawn(ipPieces, { count: 40_000, length: 8 })) {
      const address = parseIp(tidyIp(text))
      if (address?.version !== 4 || text.normalize('NFKC').includes(':')) continue
      addresses += 1
      const typed = text
        .normalize('NFKC')
        .replace(/。/g, '.')
        .replace(/[^\d.]/g, '')
      expect(tidyIp(text), JSON.stringify(text)).toBe(typed)
    }
    expect(addresses).toBeGreaterThan(50)
    for (const wrong of [
      '47.96.0.1 9',
      '47.96.0. 1 9',
      '047.96.0.1',
      '47.96.0.1:80',
      '47.96.0.1/32',
      '[47.96.0.1',
      '1 ::2 3',
    ]) {
      expect(parseIp(tidyIp(wrong)), wrong).toBeUndefined()
    }
  })

  test('a day stays the day, a domain keeps its letters, a name its characters', () => {
    const plain = (text: string) =>
      text
        .normalize('NFKC')
        .replace(/[^\p{L}\p{N}]/gu, '')
        .toLowerCase()
    const dayLength = 8
    for (const text of drawn(textPieces, { count: 20_000, length: 9 })) {
      expect(plain(tidyDomain(text)), JSON.stringify(text)).toBe(plain(text))
      expect(plain(tidyPersonName(text)), JSON.stringify(text)).toBe(plain(text))
      const day = tidyDay(text)
      if (/^\d{4}-\d\d-\d\d$/.test(day))
        expect(digitsOf(day), JSON.stringify(text)).toBe(digitsOf(text).padEnd(dayLength, '_'))
    }
  })

  test('a filing number that is mistyped is not replaced by what it may mean', () => {
    expect(tidyFilingNumber('沪ICP備2022000311號-1')).toBe('沪ICP備2022000311號-1')
    expect(tidyFilingNumber(' 沪icp备 2022000311 号—1 ')).toBe('沪ICP备2022000311号-1')
  })
})

describe('what is no address of a machine', () => {
  test.each([
    ['47.96.0.1:80', 'port', ':80', 10, '47.96.0.1'],
    ['[2408:4000::9]:443', 'port', ':443', 15, '2408:4000::9'],
    ['47.96.0.1/32', 'mask', '/32', 10, '47.96.0.1'],
    ['fe80::9%eth0', 'zone', '%eth0', 8, 'fe80::9'],
    ['http://47.96.0.1:8080/x', 'link', 'http://', 1, '47.96.0.1'],
    ['47.96.0.1-47.96.0.9', 'several', '-', 10, undefined],
    ['47.96.0.1、47.96.0.2', 'several', '、', 10, undefined],
    ['47.096.0.1', 'leading-zero', '096', 4, undefined],
    ['47.96.0.256', 'byte', '256', 9, undefined],
    ['47.96.0', 'count', '47.96.0', 1, undefined],
    ['qinghe.example', 'name', 'qinghe.example', 1, undefined],
    ['2408:4000::9g', 'character', 'g', 13, undefined],
    ['2408:4000', 'count', '2408:4000', 1, undefined],
    ['', 'count', '', 1, undefined],
  ])('“%s”: %s', (text, kind, piece, place, proposal) => {
    expect(ipFaultOf(text)).toEqual({ kind, piece, place, ...(proposal !== undefined && { proposal }) })
  })

  test('has a fault, and what is one has none', () => {
    for (const text of drawn(ipPieces, { count: 20_000, length: 8 })) {
      expect(ipFaultOf(text) === undefined, JSON.stringify(text)).toBe(parseIp(tidyIp(text)) !== undefined)
    }
  })
})

describe('what is offered', () => {
  const isPhone = (text: string) => phoneFaultOf(text) === undefined
  const figures = (text: string) =>
    text.normalize('NFKC').replace(/[Oo]/g, '0').replace(/[Il|]/g, '1').replace(/\D/g, '')

  test('is a right phone of the same figures, and nothing where two may be meant', () => {
    let offered = 0
    for (const text of drawn([...phonePieces, '手机：', 'O', 'l', '（微信）', ',', '；'], {
      count: 40_000,
      length: 8,
    })) {
      const meant = meantPhone(text)
      expect(phoneFaultOf(text)?.proposal, JSON.stringify(text)).toBe(isPhone(text) ? undefined : meant)
      if (meant === undefined) continue
      offered += 1
      expect(isPhone(meant), JSON.stringify(text)).toBe(true)
      expect(figures(text), JSON.stringify(text)).toContain(figures(meant).replace(/^0/, ''))
      expect(figures(text).length - figures(meant).length, JSON.stringify(text)).toBeLessThan(6)
    }
    expect(offered).toBeGreaterThan(300)
  })

  test('is a right address of mail, made of what was typed', () => {
    const pieces = [
      'lin',
      '青禾',
      '@',
      '＠',
      '.',
      '。',
      ',',
      'qq',
      'com',
      'con',
      'cn',
      ' ',
      '<',
      '>',
      '：',
      '邮箱',
      '#',
      ';',
      '-',
      '1',
    ]
    let offered = 0
    for (const text of drawn(pieces, { count: 40_000, length: 9 })) {
      const meant = meantEmail(text)
      if (isEmail(text) && emailFaultOf(text) === undefined) expect([undefined, tidyEmail(text)]).toContain(meant)
      if (meant === undefined) continue
      offered += 1
      expect(isEmail(meant), JSON.stringify(text)).toBe(true)
      const [local = ''] = meant.split('@')
      const plain = (it: string) => it.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')
      expect(plain(text), JSON.stringify(text)).toContain(plain(local))
    }
    expect(offered).toBeGreaterThan(50)
  })
})

describe('a filing', () => {
  const typed = (): Filing => {
    const filing = emptyFiling()
    filing.subject.name = ' 北京麦田软件有限公司\u200b'
    filing.subject.principal.mobile = '+86 137-0118-6254'
    filing.subject.certificate.validTo = '9999.12.31'
    for (const { domains } of filing.services) for (const it of domains) it.name = 'MaiTian。cn'
    return filing
  }

  test('is tidied field by field, and what was changed is told', () => {
    const { filing, tidied } = tidyFiling(typed())
    expect(filing.subject.name).toBe('北京麦田软件有限公司')
    expect(tidied).toEqual([
      { at: 'subject.name', from: ' 北京麦田软件有限公司\u200b', to: '北京麦田软件有限公司' },
      { at: 'subject.certificate.validTo', from: '9999.12.31', to: 'long-term' },
      { at: 'subject.principal.mobile', from: '+86 137-0118-6254', to: '13701186254' },
      { at: 'services.0.domains.0.name', from: 'MaiTian。cn', to: 'maitian.cn' },
    ])
    expect(tidyFiling(filing).tidied).toEqual([])
  })

  test('keeps what stood there before, as it was filed', () => {
    const before = typed()
    const after = typed()
    after.subject.principal.mobile = '137 0118 6255'
    expect(tidyFiling(after, before).tidied).toEqual([
      { at: 'subject.principal.mobile', from: '137 0118 6255', to: '13701186255' },
    ])
  })

  test('a password is left alone', () => {
    const filing = { ...emptyFiling(), filed: { subjectNumber: '', serviceNumber: '', password: ' Ａ b ' } }
    expect(tidyFiling(filing).tidied).toEqual([])
  })
})

test('what no mobile begins with is left as it was typed, and a trunk zero after +86 is the one that is filed', () => {
  expect(tidyPhone('127-0000-0000')).toBe('127-0000-0000')
  expect(tidyPhone('+86 010-62345678')).toBe('010-62345678')
})

test.each(['王\u3164明', '王\ufeff明', '王\ufe0f明', '王\uffa0明', '王\u200b明', '王\u00ad明'])(
  'what nobody sees goes out of %j, also beyond the Chinese characters',
  (text) => expect(withoutUnseen(text)).toBe('王明'),
)

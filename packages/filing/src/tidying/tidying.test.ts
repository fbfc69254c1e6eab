import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { emptyFiling, type Filing } from '../filing.ts'
import { tidyDay } from './day.ts'
import { tidyCertificateNumber, tidyFilingNumber, tidyFingerprint } from './identifier.ts'
import { tidyEmail } from './mail.ts'
import { tidyPhone } from './phone.ts'
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

const ways: [string, (text: string) => string, readonly string[]][] = [
  ['phones', tidyPhone, phonePieces],
  ['texts', tidyText, textPieces],
  ['days', (text) => tidyDay(text, { allowsLongTerm: true }), textPieces],
  ['mails', tidyEmail, textPieces],
  ['numbers of certificates', (text) => tidyCertificateNumber(text, 'resident-id'), textPieces],
  ['numbers without a form', (text) => tidyCertificateNumber(text, 'officer-id'), textPieces],
  ['filing numbers', tidyFilingNumber, textPieces],
  ['fingerprints', tidyFingerprint, textPieces],
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

  test('a filing number that is mistyped is not replaced by what it may mean', () => {
    expect(tidyFilingNumber('沪ICP備2022000311號-1')).toBe('沪ICP備2022000311號-1')
    expect(tidyFilingNumber(' 沪icp备 2022000311 号—1 ')).toBe('沪ICP备2022000311号-1')
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

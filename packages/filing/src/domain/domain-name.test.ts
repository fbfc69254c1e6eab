import { domainToASCII, domainToUnicode } from 'node:url'
import { describe, expect, test } from 'vitest'
import { asciiDomain, domainFaults, isSameDomain, readDomain, tidyDomain, unicodeDomain } from './domain-name.ts'
import { toPunycode } from './punycode.ts'

/** The same numbers on every run: the same domains are tried. */
function diceOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 0x1_0000_0000
  }
}

const typedCharacters = [...'abxyzQ019-_. 。．｡，ＡＢ１青禾中国软件éñиαのー\u200b\u00a0@/:*,xn']
const labels = [...'abcxyz0189青禾中国软件公司网é']

const textOf = (dice: () => number, from: string[], length: number) =>
  Array.from({ length }, () => from[Math.floor(dice() * from.length)] ?? '').join('')

describe('both spellings of a domain', () => {
  test.each(['麦田.中国', '麦田软件.公司', 'bücher.example', 'a青b禾c.cn', '𠮷田.中国', 'ひとつ屋根の下2.com'])(
    '%s is spelt for name servers as the platform spells it, and read back',
    (name) => {
      expect(asciiDomain(name)).toBe(domainToASCII(name))
      expect(unicodeDomain(asciiDomain(name))).toBe(name)
      expect(domainToUnicode(asciiDomain(name))).toBe(name)
    },
  )

  test('a thousand drawn ones are spelt as the platform spells them', () => {
    const dice = diceOf(1)
    for (let turn = 0; turn < 1000; turn += 1) {
      const name = `${textOf(dice, labels, 1 + Math.floor(dice() * 12))}.中国`
      expect(asciiDomain(name), name).toBe(domainToASCII(name))
      expect(unicodeDomain(asciiDomain(name)), name).toBe(name)
    }
  })

  test('they are one domain, whatever else was typed otherwise', () => {
    expect(isSameDomain('麦田.中国', asciiDomain('麦田.中国').toUpperCase())).toBe(true)
    expect(isSameDomain('Maitian.CN.', 'ｍａｉｔｉａｎ。cn')).toBe(true)
    expect(isSameDomain('maitian.cn', 'maitian.com')).toBe(false)
  })

  test.each(['xn--a.cn', 'xn--.cn', 'xn--99999999999.cn', 'xn--abc-.cn', `xn--${'9'.repeat(300)}.cn`])(
    'what no letters are written as, %s, stays as it is and is named',
    (name) => {
      expect(unicodeDomain(name)).toBe(name)
      expect(readDomain(name)).toMatchObject({ ok: false })
    },
  )
})

describe('tidying a domain', () => {
  const drawn = (count: number) => {
    const dice = diceOf(2)
    return Array.from({ length: count }, () => textOf(dice, typedCharacters, Math.floor(dice() * 14)))
  }

  test('once is enough', () => {
    for (const text of drawn(5000)) expect(tidyDomain(tidyDomain(text)), JSON.stringify(text)).toBe(tidyDomain(text))
  })

  test('what it makes a domain of, the platform takes for the same host', () => {
    let compared = 0
    for (const text of drawn(20_000)) {
      const tidied = tidyDomain(text)
      if (!readDomain(tidied).ok) continue
      const host = domainToASCII(text.trim().replaceAll(/\.$/g, ''))
      // what the platform takes for no host at all was not right before either
      if (host === '') continue
      compared += 1
      expect(host.replace(/\.$/, ''), JSON.stringify(text)).toBe(asciiDomain(tidied))
    }
    expect(compared).toBeGreaterThan(300)
  })

  test('what is offered can be filed, and is offered no more', () => {
    let offers = 0
    for (const text of drawn(20_000)) {
      const read = readDomain(text)
      if (read.ok || read.fault.proposal === undefined) continue
      offers += 1
      expect(readDomain(read.fault.proposal), JSON.stringify(text)).toMatchObject({ ok: true })
    }
    expect(offers).toBeGreaterThan(500)
  })
})

describe('what is wrong with a domain', () => {
  test.each([
    ['maitian.cn ', { kind: 'blank', place: 11, proposal: 'maitian.cn' }],
    ['mai\u200btian.cn', { kind: 'unseen', place: 4, proposal: 'maitian.cn' }],
    ['ｍaitian.cn', { kind: 'width', character: 'ｍ', place: 1, proposal: 'maitian.cn' }],
    ['maitian。cn', { kind: 'dot', character: '。', place: 8, proposal: 'maitian.cn' }],
    ['maitian.cn.', { kind: 'trailing-dot', place: 11, proposal: 'maitian.cn' }],
    ['maiTian.cn', { kind: 'capitals', character: 'T', place: 4, proposal: 'maitian.cn' }],
    ['http://www.maitian.cn/a?b', { kind: 'address', proposal: 'maitian.cn' }],
    ['*.maitian.cn', { kind: 'address', proposal: 'maitian.cn' }],
    ['maitian.cn、maitian.com', { kind: 'several', character: '、', place: 11 }],
    ['maitian.cn maitian.com', { kind: 'several', character: ' ', place: 11 }],
    ['maitian.cn;', { kind: 'punctuation', character: ';', place: 11, proposal: 'maitian.cn' }],
    ['a@maitian.cn', { kind: 'email' }],
    ['198.51.100.7', { kind: 'ip-address' }],
    ['[2001:db8::7]', { kind: 'ip-address' }],
    ['maitian', { kind: 'no-suffix' }],
    ['maitian..cn', { kind: 'empty-label', place: 8 }],
    ['.maitian.cn', { kind: 'empty-label', place: 1, proposal: 'maitian.cn' }],
    ['-maitian.cn', { kind: 'hyphen', place: 1 }],
    ['a.maitian-.cn', { kind: 'hyphen', place: 10 }],
    ['mai_tian.cn', { kind: 'underscore', place: 4 }],
    ['mai!tian.cn', { kind: 'character', character: '!', place: 4 }],
    ['maïtian.cn', { kind: 'letter', character: 'ï', place: 3 }],
    ['麦田の.中国', { kind: 'letter', character: 'の', place: 3 }],
    ['mаitian.com', { kind: 'mixed-letters', character: 'а', place: 2 }],
    ['xn--maitian-99999.cn', { kind: 'punycode', character: 'xn--maitian-99999' }],
  ])('of “%s” the fault, its place and what is meant', (text, fault) => {
    const read = readDomain(text)
    expect(read.ok ? {} : read.fault).toMatchObject(fault)
    expect(read.ok || 'proposal' in read.fault).toBe('proposal' in fault)
  })

  test('every fault is among them', () => {
    expect(domainFaults).toHaveLength(19)
  })

  test('www is only taken away where a domain is left', () => {
    expect(readDomain('www.cn')).toMatchObject({ ok: true })
    expect(readDomain('www.com.cn')).toMatchObject({ fault: { kind: 'address', proposal: 'com.cn' } })
  })

  test('a letter nobody here knows of is doubtful, one its registry takes is not', () => {
    expect(readDomain('maïtian.top')).toMatchObject({ ok: true, doubtful: 'ï' })
    expect(readDomain('maïtian.com')).toEqual({
      ok: true,
      name: { unicode: 'maïtian.com', ascii: 'xn--matian-jwa.com' },
    })
    expect(readDomain('麦田〇一.top')).not.toHaveProperty('doubtful')
    expect(readDomain('麦田のソフト.com')).toMatchObject({ ok: true })
  })
})

test('letters for name servers that nobody may register so stay as they are', () => {
  expect(unicodeDomain(`xn--${toPunycode('école')}.com`)).toBe('école.com')
  expect(unicodeDomain(`xn--${toPunycode('École')}.com`)).toBe(`xn--${toPunycode('École')}.com`)
})

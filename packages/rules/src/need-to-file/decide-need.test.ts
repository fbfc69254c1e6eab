import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { decideNeed, type NeedDecision } from './decide-need.ts'
import { type NeedFactName, needQuestions } from './need-facts.ts'
import { needRules } from './need-rules.ts'

interface Vector {
  id: string
  name: string
  facts: Record<string, unknown>
  expect: Pick<NeedDecision, 'icp' | 'orderType' | 'actions' | 'publicSecurity'>
  /** Sources differ, and it is said. */
  differs?: true
}

const url = new URL('../../../../conformance/need-to-file.json', import.meta.url)
const { cases } = JSON.parse(readFileSync(url, 'utf8')) as { cases: Vector[] }
const site = { carrier: 'website', serverLocation: 'mainland', exposure: 'public', addressing: 'own-domain' }

test.each(cases)('$id: $name', ({ facts, expect: expected, differs }) => {
  const { warnings, reasons, ...decision } = decideNeed(facts)
  expect(decision).toMatchObject(expected)
  expect(decision.actions).toEqual(expected.actions)
  expect(warnings).toEqual([])
  expect(reasons.length).toBeGreaterThan(0)
  if (differs) expect(reasons[0]?.differs?.zh).toBeTruthy()
})

test('every verdict says whose criterion it follows, and a verdict on a question does not', () => {
  expect(decideNeed({ ...site, apexFiled: 'none' }).reasons[0]).toMatchObject({ criterion: 'law' })
  expect(decideNeed({ ...site, apexFiled: 'none', serverLocation: 'overseas' }).reasons[0]).toMatchObject({
    criterion: 'providers',
  })
  expect(decideNeed({}).reasons[0]).not.toHaveProperty('criterion')
})

test('on a site abroad it is said that sources differ about the police, on a doubted suffix that they differ about it', () => {
  const rules = (facts: object) => decideNeed({ ...site, apexFiled: 'none', ...facts }).reasons.map((it) => it.rule)
  expect(rules({ serverLocation: 'hk' })).toContain('police-abroad')
  expect(rules({})).not.toContain('police-abroad')
  expect(rules({ tld: 'tech' })).toContain('suffix-disputed')
  expect(rules({ tld: 'cn' })).not.toContain('suffix-disputed')
})

test('a missing fact that decides becomes a question', () => {
  const { carrier: _, ...rest } = site
  expect(decideNeed({ ...rest, apexFiled: 'none' })).toMatchObject({ icp: 'CONSULT', question: { fact: 'carrier' } })
  expect(decideNeed({ ...site, apexFiled: 'yes' })).toMatchObject({ question: { fact: 'filedWithThisProvider' } })
})

test('a missing fact that decides nothing is not asked for', () => {
  expect(decideNeed({ exposure: 'intranet' })).not.toHaveProperty('question')
})

test('what was taken for granted is said', () => {
  const { assumed } = decideNeed({ ...site, apexFiled: 'none' })
  expect(assumed).toMatchObject({ sponsorFiled: 'false' })
})

test('what is not understood is left out, and said', () => {
  const { icp, warnings } = decideNeed({ ...site, apexFiled: 'none', colour: 'red', serverOwner: 'a friend' })
  expect(icp).toBe('MUST_FILE')
  expect(warnings.map(({ fact }) => fact)).toEqual(['colour', 'serverOwner'])
})

test('any kind of organisation may be named, of every other question only its answers', () => {
  const { icp, warnings } = decideNeed({ ...site, apexFiled: 'none', sponsorNature: 'cooperative', content: 'poems' })
  expect(icp).toBe('MUST_FILE')
  expect(warnings.map(({ fact }) => fact)).toEqual(['content'])
})

test.each([
  [{ apexFiled: 'none' }, 'FIRST'],
  [{ apexFiled: 'none', sponsorFiled: true, sponsorFiledHere: true }, 'ADD_SERVICE_HERE'],
  [{ apexFiled: 'none', sponsorFiled: true, sponsorFiledHere: false }, 'ADD_SERVICE_ELSEWHERE'],
  // the filing of the domain tells that its sponsor has one
  [{ carrier: 'app', apexFiled: 'yes', sameSponsor: true, filedWithThisProvider: true }, 'ADD_SERVICE_HERE'],
  [{ carrier: 'app', apexFiled: 'yes', sameSponsor: true, filedWithThisProvider: false }, 'ADD_SERVICE_ELSEWHERE'],
])('which order opens a service is explained: %j', (declared, orderType) => {
  const decision = decideNeed({ ...site, ...declared })
  expect(decision.orderType).toBe(orderType)
  expect(decision.reasons.map(({ rule }) => rule)).toContain(`order-${orderType}`)
})

test('neither the port nor the kind of address matters', () => {
  const { icp, reasons } = decideNeed({ ...site, apexFiled: 'none', port: 8443, ipVersion: 6 })
  expect(icp).toBe('MUST_FILE')
  expect(reasons.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['any-port', 'ipv6']))
})

test.each([
  [{}, []],
  [{ port: 80 }, []],
  [{ port: 443 }, []],
  [{ port: 81 }, ['any-port']],
  [{ port: 444 }, ['any-port']],
  [{ port: 8443, exposure: 'intranet' }, []],
  [{ content: 'news', commercial: 'yes' }, ['licence-too']],
  [{ content: 'news', commercial: 'no' }, []],
  [{ content: 'general', commercial: 'yes' }, []],
  [{ content: 'education' }, ['former-approval']],
  [{ content: 'medical' }, ['former-approval']],
  [{ content: 'general' }, []],
])('beside the verdict on %j it is said: %j', (declared, besides) => {
  const { reasons } = decideNeed({ ...site, apexFiled: 'none', ...declared })
  const remarks = ['any-port', 'ipv6', 'licence-too', 'former-approval']
  expect(reasons.map(({ rule }) => rule).filter((it) => remarks.includes(it))).toEqual(besides)
})

test('a suffix that is not approved cannot be filed, and a registrar abroad not yet', () => {
  expect(decideNeed({ ...site, apexFiled: 'none', tld: 'example' }).icp).toBe('CANNOT_FILE')
  expect(decideNeed({ ...site, apexFiled: 'none', tld: '.com.CN' }).icp).toBe('MUST_FILE')
  expect(decideNeed({ ...site, apexFiled: 'none', registrar: 'overseas-unapproved' }).icp).toBe('CANNOT_FILE_YET')
})

test('every combination of answers gets a verdict with reasons', () => {
  const roll = dice(7)
  for (let n = 0; n < 20_000; n += 1) {
    const decision = decideNeed(answersOf(roll))
    expect(decision.reasons.length).toBeGreaterThan(0)
    expect(decision.orderType).toBe(decision.actions[0] ?? null)
    expect(decision.icp === 'CONSULT' && !decision.question).toBe(
      ['game-server-by-domain', 'app-without-server'].includes(decision.reasons[0]?.rule ?? ''),
    )
  }
})

test.each(needRules)('$id decides something that no rule before it does', ({ id, when }) => {
  const roll = dice(11)
  const fits = () =>
    Object.fromEntries(Object.entries(when).map(([fact, wanted]) => [fact, pick(roll, [wanted].flat())]))
  const isDecidedByIt = () => decideNeed({ ...answersOf(roll), ...fits() }).reasons[0]?.rule === id
  expect(Array.from({ length: 20_000 }).some(isDecidedByIt)).toBe(true)
})

/** Answers somebody might give; some questions are left out. */
function answersOf(roll: () => number): Record<string, string | undefined> {
  const names = Object.keys(needQuestions) as NeedFactName[]
  return Object.fromEntries(
    names.flatMap((name) => {
      const { answers, ...fact } = needQuestions[name]
      const answer = 'unsaid' in fact && roll() < 0.6 ? fact.unsaid : pick(roll, Object.keys(answers))
      return roll() < 0.1 ? [] : [[name, answer]]
    }),
  )
}

const pick = (roll: () => number, all: readonly string[]) => all[Math.floor(roll() * all.length)]

/** The same dice every time (mulberry32). */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

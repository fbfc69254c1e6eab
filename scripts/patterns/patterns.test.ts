import { expect, test } from 'vitest'
import { hasUnboundedRepetition } from './has-unbounded-repetition.ts'
import { type FoundPattern, faultsOfPatterns } from './judge-sources.ts'
import { proveLinear } from './prove-linear.ts'
import { patternsOf } from './source-patterns.ts'

const provedBy = async (source: string, flags = '') => {
  const verdict = await proveLinear({ source, flags })
  return verdict.isLinear ? verdict.by : verdict.why
}

test.each([
  ['(a|a)*$', 'exponential'],
  [String.raw`\s+$`, '2nd degree polynomial'],
  ['<[^>]*>', '2nd degree polynomial'],
])('%s takes longer than its text grows', async (source, why) => {
  expect(await provedBy(source)).toBe(why)
})

test('a pattern that is quick for one match and slow for all of them is found', async () => {
  expect(await provedBy('a(.*b)?', 'g')).toBe('2nd degree polynomial')
})

test.each([
  [String.raw`\s+`, 'g', 'automaton'],
  ['^[0-9a-f]{31,}$', '', 'automaton'],
  [String.raw`(?<!\d)1[3-9]\d{9}(?!\d)`, 'g', 'boundedRepetition'],
  [String.raw`[ \t\n]*(\/?)>`, 'y', 'automaton'],
])('%s with flags "%s" is linear', async (source, flags, by) => {
  expect(await provedBy(source, flags)).toBe(by)
})

test('a repetition without end beside a look-around is not called proved', async () => {
  expect(await provedBy(String.raw`^\d+(?=-)`)).toMatch(/not proved/)
})

test.each([
  ['a*', true],
  ['a{2,}', true],
  ['a{2,3}b?', false],
  [String.raw`\*[+*]{2}`, false],
  [String.raw`[\]+]a+`, true],
])('repetition without end in %s: %s', (source, isUnbounded) => {
  expect(hasUnboundedRepetition(source)).toBe(isUnbounded)
})

const written = (content: string, standIns = {}) =>
  patternsOf('some.ts', content, standIns).map(({ pattern }) => pattern && `/${pattern.source}/${pattern.flags}`)

test('literals are found wherever they stand, also with a slash in a class', () => {
  expect(written(`const a = [/x[/]+/gu]; f(\`\${b.replace(/y/, "")}\`)`)).toEqual(['/x[/]+/gu', '/y/'])
})

test('patterns made of constant text are put together', () => {
  const parts = `const digit = '\\\\d'; const pair = String.raw\`(\${digit}\\s)\``
  expect(written(`${parts}; RegExp(\`^\${pair}+\` + "$", 'i')`)).toEqual([String.raw`/^(\d\s)+$/i`])
  expect(written("text.search('a+')")).toEqual(['/a+/'])
})

test('a part that is made at run time needs a stand-in', () => {
  const content = `const place = new RegExp(\`(\${places.join("|")})+\`)`
  expect(written(content)).toEqual([undefined])
  expect(written(content, { 'places.join("|")': '北|南' })).toEqual(['/(北|南)+/'])
})

const found = (source: string): FoundPattern[] => [{ file: 'a.ts', line: 7, text: '', pattern: { source, flags: '' } }]
const slow = { file: 'a.ts', pattern: '/(a|a)*$/', why: 'the text has 10 characters' }

test('a slow pattern is named with its place and its attack', async () => {
  const [fault] = await faultsOfPatterns(found('(a|a)*$'), [], proveLinear)
  expect(fault).toMatch(/^a\.ts:7 \/\(a\|a\)\*\$\/ exponential, by '/)
})

test('an exception lets it pass, and is asked for no longer than it is needed', async () => {
  expect(await faultsOfPatterns(found('(a|a)*$'), [slow], proveLinear)).toEqual([])
  expect(await faultsOfPatterns(found('a*'), [slow], proveLinear)).toEqual([
    'a.ts /(a|a)*$/ is excepted but needs no exception any more',
  ])
})

test('what is made at run time is a fault by itself', async () => {
  const [fault] = await faultsOfPatterns(
    [{ file: 'a.ts', line: 1, text: 'RegExp(x)', pattern: undefined }],
    [],
    proveLinear,
  )
  expect(fault).toMatch(/is made at run time/)
})

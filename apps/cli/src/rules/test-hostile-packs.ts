/** What a pack can be that is none: its text, where that is known from, and why it could do harm. */
interface HostilePack {
  name: string
  source: string
  why: string
  text: () => string
}

const sentence = { zh: '说明', en: 'why' }
const header = { id: 'provider.example', version: '1', asOf: '2026-01-01' }
const basis = { document: 'a', source: 'a', year: 2026, confidence: 'low' }
const wordRow = (words: unknown) => ({
  family: 'words-in-service-name',
  words,
  id: 'provider.a.b',
  basis,
  severity: 'warns',
})
const packOf = (more: object) => JSON.stringify({ ...header, adjust: [], rows: [], ...more })
const times = <Item>(length: number, item: (at: number) => Item): Item[] => Array.from({ length }, (_, at) => item(at))

export const hostilePacks: readonly HostilePack[] = [
  {
    name: 'lists in lists, a million deep',
    source: 'CWE-674',
    why: 'who reads them calls himself as often',
    text: () => '['.repeat(1_000_000),
  },
  {
    name: 'objects in objects, a hundred thousand deep, all closed',
    source: 'CWE-674',
    why: 'a valid one ends a reader as well',
    text: () => `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
  },
  {
    name: 'a key under which every object keeps its kind',
    source: 'CWE-1321 (prototype pollution)',
    why: 'rules are merged',
    text: () => `{"__proto__":{"off":true},${packOf({}).slice(1)}`,
  },
  {
    name: 'a rule named as a property of every object',
    source: 'CWE-1321 (prototype pollution)',
    why: 'rules are looked up by name',
    text: () =>
      packOf({
        adjust: [
          { rule: '__proto__', switch: 'off', why: sentence },
          { rule: 'constructor', switch: 'off', why: sentence },
        ],
      }),
  },
  {
    name: 'the same key a hundred thousand times',
    source: 'RFC 8259, 4',
    why: 'which one counts differs between readers',
    text: () => `{${'"id":"a.b",'.repeat(100_000)}"version":"1"}`,
  },
  {
    name: 'two hundred thousand adjustments',
    source: 'CWE-770',
    why: 'each is compared with every rule',
    text: () =>
      packOf({ adjust: times(200_000, () => ({ rule: 'national.domain-once', switch: 'off', why: sentence })) }),
  },
  {
    name: 'fifty thousand unknown rules',
    source: 'CWE-770',
    why: 'each is a fault to tell',
    text: () => packOf({ adjust: times(2000, (at) => ({ rule: `x.${at}`, switch: 'off', why: sentence })) }),
  },
  {
    name: 'two hundred thousand words in one row',
    source: 'CWE-770',
    why: 'each is looked for in every name',
    text: () => packOf({ rows: [wordRow(times(200_000, (at) => `词${at}`))] }),
  },
  {
    name: 'words that are patterns',
    source: 'CWE-1333',
    why: 'a word may be taken for a pattern',
    text: () => packOf({ rows: [wordRow(['(a+)+$', '(.*)*', '[', '\\'])] }),
  },
  {
    name: 'a word of a megabyte',
    source: 'CWE-400',
    why: 'it is told in the finding',
    text: () => packOf({ rows: [wordRow(['a'.repeat(1_000_000)])] }),
  },
  {
    name: 'a sentence that asks for what no order has',
    source: 'CWE-134',
    why: 'sentences hold words to fill in',
    text: () =>
      packOf({
        adjust: [
          {
            rule: 'national.domain-once',
            message: { zh: '{constructor}{__proto__}', en: '{toString}' },
            why: sentence,
          },
        ],
      }),
  },
  {
    name: 'a sentence of markup',
    source: 'CWE-79',
    why: 'it is shown in a browser',
    text: () =>
      packOf({
        adjust: [
          {
            rule: 'national.domain-once',
            message: { zh: '<script>alert(1)</script>', en: '<img src=x onerror=alert(1)>' },
            why: sentence,
          },
        ],
      }),
  },
  {
    name: 'a sentence that turns the reading direction',
    source: 'CVE-2021-42574 (Trojan Source)',
    why: 'what is read is not what is there',
    text: () =>
      packOf({
        adjust: [{ rule: 'national.domain-once', message: { zh: '\u202e请填写', en: '\u2066a' }, why: sentence }],
      }),
  },
  {
    name: 'a name with dots by the hundred thousand',
    source: 'CWE-1333',
    why: 'names are taken apart by a pattern',
    text: () => JSON.stringify({ ...header, id: `a${'.a'.repeat(100_000)}!` }),
  },
  {
    name: 'a day that is none',
    source: 'CWE-20',
    why: 'days are compared as texts',
    text: () => JSON.stringify({ ...header, asOf: '9999999-99-99' }),
  },
  {
    name: 'numbers beyond all numbers',
    source: 'CWE-190',
    why: 'limits are numbers',
    text: () =>
      packOf({
        rows: [{ family: 'domains-of-a-service', most: 1e308, id: 'provider.a.b', basis, severity: 'blocks' }],
      }).replace('1e+308', '1e999'),
  },
  {
    name: 'half a letter',
    source: 'CWE-176',
    why: 'what is kept must be written again',
    text: () => packOf({}).replace('"1"', '"\\ud800"'),
  },
  {
    name: 'twenty megabytes of blanks',
    source: 'CWE-400',
    why: 'it is read whole',
    text: () => ' '.repeat(20_000_000),
  },
  {
    name: 'a mark of order in front',
    source: 'RFC 8259, 8.1',
    why: 'some editors write it',
    text: () => `\ufeff${packOf({})}`,
  },
]

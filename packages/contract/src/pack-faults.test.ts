import { expect, test } from 'vitest'
import { packFaultsOf } from './pack-faults.ts'
import { PackFileShape } from './rule-pack.ts'

const both = (text: string) => ({ zh: text, en: text })
const row = {
  family: 'words-in-service-name',
  words: ['词'],
  id: 'provider.example.words',
  basis: { document: '内部规定', source: 'practice', year: 2026, confidence: 'high' },
  severity: 'warns',
}
const pack = { id: 'provider.example', version: '1', asOf: '2026-11-01', rows: [row] }

function faultsOf(value: unknown) {
  const read = PackFileShape.safeParse(value)
  return read.success ? [] : packFaultsOf(read.error, value)
}

const changed = (change: object) => ({ pack: { ...pack, rows: [{ ...row, ...change }] } })

test('a pack that is as it should be has no fault', () => {
  expect(faultsOf({ pack })).toEqual([])
})

const { id: _id, ...nameless } = row
test.each<[what: string, value: unknown, at: string, zh: string, en: string]>([
  ['no object', [], '', '应为对象。', 'This is an object.'],
  [
    'missing',
    { pack: { ...pack, rows: [nameless] } },
    'pack.rows.0.id',
    '缺少这一项，应为文字。',
    'This is missing: it is a text.',
  ],
  ['a number for a text', { pack: { ...pack, version: 1 } }, 'pack.version', '应为文字。', 'This is a text.'],
  ['a text for a list', changed({ words: '词' }), 'pack.rows.0.words', '应为列表。', 'This is a list.'],
  ['a key nobody knows', changed({ sevrity: 'warns' }), 'pack.rows.0.sevrity', '没有这个键。', 'There is no such key.'],
  [
    'another word',
    changed({ severity: 'shouts' }),
    'pack.rows.0.severity',
    '应为：blocks、warns、informs。',
    'This is one of: blocks, warns, informs.',
  ],
  [
    'no day',
    { pack: { ...pack, asOf: '2026-13-01' } },
    'pack.asOf',
    '应为日期，如 2026-12-01。',
    'This is a day, e.g. 2026-12-01.',
  ],
  [
    'no name',
    changed({ id: '规则' }),
    'pack.rows.0.id',
    '应为小写字母开头、用点分开的名称，如 provider.example.name。',
    'This is a dotted name in small letters, e.g. provider.example.name.',
  ],
  [
    'no province',
    changed({ province: '999999' }),
    'pack.rows.0.province',
    '应为省级行政区划代码，如 310000。',
    'This is the code of a province, e.g. 310000.',
  ],
  [
    'an empty list',
    changed({ words: [] }),
    'pack.rows.0.words',
    '应为至少1项的列表。',
    'This is a list of at least 1.',
  ],
  [
    'an empty text',
    changed({ message: { zh: '', en: 'a' } }),
    'pack.rows.0.message.zh',
    '应为至少1个字的文字。',
    'This is a text of at least 1 characters.',
  ],
  [
    'too late a year',
    changed({ basis: { ...row.basis, year: 3000 } }),
    'pack.rows.0.basis.year',
    '应为至多2100的整数。',
    'This is a whole number of at most 2100.',
  ],
  [
    'half a year',
    changed({ basis: { ...row.basis, year: 2026.5 } }),
    'pack.rows.0.basis.year',
    '应为整数。',
    'This is a whole number.',
  ],
  [
    'a source that is none',
    changed({ basis: { ...row.basis, source: 7 } }),
    'pack.rows.0.basis.source',
    '应为文字，或文字的列表。',
    'This is a text, or a list of texts.',
  ],
  [
    'whose paper',
    {
      pack,
      situations: [
        {
          rule: row.id,
          cases: [{ name: '例', base: 'base', findings: {}, withoutMaterial: { kind: 'other', about: 'nobody' } }],
        },
      ],
    },
    'situations.0.cases.0.withoutMaterial.about',
    '应为subject 或 services.0 等，即材料属于谁。',
    'This is whose paper it is: subject, or services.0 and so on.',
  ],
])('%s: place and reason in our own words', (_, value, at, zh, en) => {
  expect(faultsOf(value)).toEqual([{ at, reason: { zh, en } }])
})

test('a family nobody knows is answered with those there are', () => {
  const [fault] = faultsOf(changed({ family: 'words' }))
  expect(fault?.at).toBe('pack.rows.0.family')
  expect(fault?.reason.zh).toMatch(/^应为：words-in-service-name、material-of-subject、/)
  expect(fault?.reason.en).toMatch(/^This is one of: words-in-service-name, material-of-subject, /)
})

test('each key and each place has a fault of its own', () => {
  const faults = faultsOf({ pack: { ...pack, version: '', colour: both('red'), shape: 'round' } })
  expect(faults.map(({ at }) => at).sort()).toEqual(['pack.colour', 'pack.shape', 'pack.version'])
})

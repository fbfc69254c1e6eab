import { emptyFiling, emptyService } from '@openbeian/filing'
import type { RecordResult } from '@openbeian/regulator'
import { expect, test } from 'vitest'
import { decideResult, refusalReasons } from './decide-result.ts'

test.each([
  ['approved', 'atAdministration', true, 'approve'],
  ['approved', 'smsPending', true, 'approve'],
  ['approved', 'reported', true, 'approve'],
  ['approved', 'smsExpired', false, 'waitForNumbers'],
  ['refused', 'atAdministration', false, 'refuse'],
  ['fault', 'reported', false, 'refuse'],
  ['informational', 'atAdministration', false, 'nothing'],
  ['approved', 'approved', true, 'nothing'],
  ['refused', 'refused', false, 'nothing'],
  ['approved', 'refused', true, 'park'],
  ['refused', 'approved', true, 'park'],
  ['approved', 'draft', false, 'park'],
  ['fault', 'needsFix', false, 'park'],
] as const)('%s for an order that is %s (published: %s): %s', (outcome, state, isPublished, is) => {
  expect(decideResult({ outcome }, { state, isPublished }).is).toBe(is)
})

const filing = emptyFiling()
filing.services = [emptyService('website'), emptyService('website')]
filing.services[1]?.domains.push({ ...filing.services[1].domains[0], name: 'b.cn' } as never)
const result = (more: Partial<RecordResult>): RecordResult => ({ outcome: 'fault', codes: [], ...more })

test('a field of a list is each field of the list', () => {
  const reasons = refusalReasons(result({ codes: [{ code: 1005 }] }), filing)
  expect(reasons.map((it) => it.at)).toEqual([
    'services.0.domains.0.name',
    'services.1.domains.0.name',
    'services.1.domains.1.name',
  ])
})

test('a field that is a list of numbers is one place', () => {
  const reasons = refusalReasons(result({ codes: [{ code: 1066 }] }), filing)
  expect(reasons.map((it) => it.at)).toEqual(['services.0.languages', 'services.1.languages'])
})

test('the words of the administration stand beside ours', () => {
  const [reason] = refusalReasons(
    result({ codes: [{ code: 1999, description: '材料不清' }], remark: '请重拍' }),
    filing,
  )
  expect(reason).toEqual({ at: '', source: 'remark', text: '请重拍' })
  expect(refusalReasons(result({ codes: [{ code: 1999, description: '材料不清' }] }), filing)).toEqual([
    { at: '', source: 'code', text: '材料不清', code: 1999 },
  ])
})

test('an opinion longer than the API lets through comes in pieces, nothing lost', () => {
  const opinion = '不'.repeat(1024)
  const reasons = refusalReasons(result({ outcome: 'refused', codes: [{ code: 1002 }], opinion }), filing)
  expect(reasons.every((it) => it.text.length <= 500)).toBe(true)
  expect(reasons.map((it) => it.text).join('')).toBe(opinion)
})

test('a reason carries the code it comes from, so that what to do about it can be looked up', () => {
  const reasons = refusalReasons(result({ codes: [{ code: 1066 }] }), filing)
  expect(reasons.map((it) => it.code)).toEqual([1066, 1066])
  const refused = result({ codes: [{ code: 1002 }], opinion: '名称不符', remark: '请重拍' })
  expect(refusalReasons(refused, filing).map((it) => it.code)).toEqual([1002, undefined])
})

test('a refusal without a word says that there was none', () => {
  expect(refusalReasons(result({}), filing)).toEqual([{ at: '', source: 'nothing', text: '' }])
})

test('more faults than an order can show are cut, not refused', () => {
  const codes = Array.from({ length: 80 }, () => ({ code: 1005 }))
  expect(refusalReasons(result({ codes }), filing)).toHaveLength(100)
})

test('a code that an edition adds leads to its fields, and its words are kept with the reason', () => {
  const edition = {
    file: {
      returnCodes: [
        {
          code: 1901,
          about: 'icp' as const,
          consequence: 'return' as const,
          meaning: { zh: '虚构：名称', en: 'Invented: name' },
          advice: { zh: '改名', en: 'Rename it' },
          fields: ['services.name'],
        },
      ],
    },
  }
  const reasons = refusalReasons(result({ codes: [{ code: 1901 }] }), filing, { editions: [edition] })
  expect(reasons).toEqual(
    filing.services.map((_, index) => ({
      at: `services.${index}.name`,
      source: 'code',
      text: '',
      code: 1901,
      told: {
        actor: 'applicant',
        meaning: { zh: '虚构：名称', en: 'Invented: name' },
        whatToDo: { zh: '改名', en: 'Rename it' },
      },
    })),
  )
  expect(refusalReasons(result({ codes: [{ code: 1901 }] }), filing)).toEqual([
    { at: '', source: 'code', text: '', code: 1901 },
  ])
})

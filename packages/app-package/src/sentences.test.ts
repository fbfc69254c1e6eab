import { expect, test } from 'vitest'
import { refusalCodes, sentenceOfRefusal } from './refusal.ts'
import { remark, remarkCodes, sentenceOfRemark } from './remark.ts'

const details = {
  part: 'a',
  entry: 'a',
  first: 'a',
  second: 'b',
  entries: 1,
  max: 1,
  maxMegabytes: 1,
  method: 1,
  count: 1,
}

test.each(refusalCodes)('the refusal %s says what is wrong and what to do, in both languages', (code) => {
  const { zh, en } = sentenceOfRefusal({ code, details })
  expect(zh).toMatch(/[\u4e00-\u9fff]。$/)
  expect(en).toMatch(/^[A-Z“].*[.]$/)
  expect(`${zh}${en}`).not.toContain('undefined')
})

test.each(remarkCodes)('the remark %s is said in both languages', (code) => {
  const more = {
    subject: 'a',
    devices: 1,
    on: 'a',
    one: 'v1',
    other: 'v2',
    scheme: 'v2',
    schemes: 'v2',
    why: 'a',
    split: 'a',
    profile: 'a',
    bundle: 'b',
  }
  const { zh, en } = sentenceOfRemark(remark(code, { ...details, ...more }))
  expect(zh).toMatch(/。$/)
  expect(en).toMatch(/[.]$/)
  expect(`${zh}${en}`).not.toContain('undefined')
})

test('what is shown of a file is short and turns no line round', () => {
  expect(
    sentenceOfRemark(remark('debug-certificate', { subject: `\u202eCN=${'x'.repeat(500)}` })).zh.length,
  ).toBeLessThan(300)
  expect(sentenceOfRemark(remark('debug-certificate', { subject: '\u202e' })).zh).not.toContain('\u202e')
})

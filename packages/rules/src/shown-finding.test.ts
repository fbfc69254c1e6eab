import { expect, test } from 'vitest'
import { packs } from './packs/packs.ts'
import type { Finding, Rule } from './rule.ts'
import { shownFinding } from './shown-finding.ts'

const ruleOf = (id: string): Rule => packs.flatMap(({ rules }) => rules).find((it) => it.id === id) as Rule

const findingOf = (id: string): Finding => {
  const { severity, message, whatToDo, basis } = ruleOf(id)
  return { rule: id, severity, at: 'subject.name', message, whatToDo, basis, values: { max: 255 } }
}

test('a finding is opened to its document and code, and to the year of its source where no day is known', () => {
  expect(shownFinding(packs, findingOf('national.subject-region'))).toMatchObject({
    basis: '《ICP/IP地址/域名信息备案管理系统 企业系统接口规范》V3.0 #1019',
    since: '2013',
    inputs: { max: 255 },
  })
})

test('where the day is known, to the day', () => {
  expect(shownFinding(packs, findingOf('province.32.commitment-letter')).since).toBe('2021-06-01')
})

test('a rule that has gone meanwhile has no day, and the finding is shown all the same', () => {
  const finding = { ...findingOf('national.subject-region'), rule: 'provider.gone' }
  expect(shownFinding(packs, finding)).toMatchObject({ rule: 'provider.gone', since: '' })
})

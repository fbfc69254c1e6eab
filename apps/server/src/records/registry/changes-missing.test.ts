import { emptyFiling, emptyService, type Filing } from '@openbeian/filing'
import { expect, test } from 'vitest'
import { changesMissing } from './changes-missing.ts'

const filing = (name: string, domains: string[]): Filing => {
  const [domain] = emptyService('website').domains
  if (!domain) throw new Error('A service begins with a domain.')
  const service = { ...emptyService('website'), name, domains: domains.map((it) => ({ ...domain, name: it })) }
  return { ...emptyFiling(), services: [service] }
}

test('a change is done when every field it touches is filed as wanted', () => {
  const [before, wanted] = [filing('甲', ['a.cn', 'b.cn']), filing('乙', ['b.cn'])]
  const names = changesMissing(before, wanted, before).filter((path) => path.endsWith('.name'))
  expect(names).toEqual(['services.0.name', 'services.0.domains.0.name', 'services.0.domains.1.name'])
  expect(changesMissing(before, wanted, filing('乙', ['a.cn', 'b.cn']))).not.toEqual([])
  expect(changesMissing(before, wanted, wanted)).toEqual([])
})

test('what the change does not touch may be filed otherwise, and lists in any order', () => {
  const [before, wanted] = [filing('甲', ['a.cn', 'b.cn']), filing('乙', ['a.cn', 'b.cn'])]
  const filed = filing('乙', ['b.cn', 'a.cn'])
  filed.subject.remark = '管局更正'
  expect(changesMissing(before, wanted, filed)).toEqual([])
})

import { expect, test } from 'vitest'
import { packs } from '../packs/packs.ts'
import { candidatesFor } from './candidates.ts'
import { checkServiceName } from './check-service-name.ts'
import type { NameContext } from './name-context.ts'

type ContextOverrides = Partial<Omit<NameContext, 'facts'>>

const unit: NameContext = {
  kind: 'website',
  nature: 'enterprise',
  sponsor: '杭州青禾软件有限公司',
  province: '330000',
  remark: '',
  otherNames: [],
  facts: { namesOfOthers: [] },
}
const person: ContextOverrides = { nature: 'individual', sponsor: '沈雨' }

const suggested = (name: string, given: ContextOverrides = {}) =>
  checkServiceName(name, { ...unit, ...given }, packs).suggestions.join(' ')
const all = (name: string, given: ContextOverrides = {}) => [...candidatesFor(name, { ...unit, ...given })]

test.each<[string, string, ContextOverrides, string]>([
  ['what is like its own name is kept', '青禾茶叶', {}, '青禾茶叶官方网站 青禾茶叶产品介绍 青禾茶叶客户服务'],
  ['what is not stands behind its own name', '远山茶叶', {}, '青禾软件远山茶叶 青禾软件 青禾软件官方网站'],
  ['two characters say something', '远山', {}, '青禾软件远山 青禾软件 青禾软件官方网站'],
  ['one character says nothing', '茶', {}, '青禾软件 青禾软件官方网站 青禾软件产品介绍'],
  ['digits say nothing', '12345', {}, '青禾软件 青禾软件官方网站 青禾软件产品介绍'],
  ['the name of every website says nothing', '我的网站', {}, '青禾软件 青禾软件官方网站 青禾软件产品介绍'],
  ['without a sponsor what was typed is kept', '远山', { sponsor: '' }, '远山官方网站 远山产品介绍 远山客户服务'],
  ['without a sponsor one character is nothing', '茶', { sponsor: '' }, '南窗官方网站 南窗产品介绍 南窗客户服务'],
  ['an app has other tails', '青禾', { kind: 'app' }, '青禾助手 青禾随行版 青禾客户端'],
  ['words of the state go', '国家青禾', {}, '青禾官方网站 青禾产品介绍 青禾客户服务'],
  ['a place in brackets goes', 'abc', { sponsor: '青禾（杭州）软件厂' }, '青禾软件 青禾软件官方网站 青禾软件产品介绍'],
  ['a place in front goes', 'abc', { sponsor: '浙江省青禾集团有限公司' }, '青禾官方网站 青禾产品介绍 青禾客户服务'],
])('a unit: %s', (_, name, given, suggestions) => {
  expect(suggested(name, given)).toBe(suggestions)
})

test.each([
  ['words of a company go', '山隐的商城', '山隐随笔 山隐读书札记 山隐生活手记'],
  ['places go', '浙江旅游笔记', '旅游随笔 旅游读书札记 旅游生活手记'],
  ['the name of a person goes', '沈雨', '南窗随笔 南窗读书札记 南窗生活手记'],
  ['an idiom goes', '高山流水', '南窗随笔 南窗读书札记 南窗生活手记'],
  ['one character is nothing', '茶', '南窗随笔 南窗读书札记 南窗生活手记'],
  [
    'ten characters at most are kept',
    '春夏秋冬四季的日记本子里的故事',
    '春夏秋冬四季的日记本随笔 春夏秋冬四季的日记本读书札记 春夏秋冬四季的日记本生活手记',
  ],
])('a person: %s', (_, name, suggestions) => {
  expect(suggested(name, person)).toBe(suggestions)
})

test('a person’s app may be called like a person’s pages or like an app', () => {
  expect(all('山隐', { ...person, kind: 'app' })).toEqual(expect.arrayContaining(['山隐随笔', '山隐助手']))
  expect(all('山隐', person)).not.toContain('山隐助手')
})

test('where the name ends as the tail begins, it is said once', () => {
  expect(all('山隐读书札记', person)).toContain('山隐读书札记')
  expect(all('青禾日常', person)).toContain('青禾日常记录')
  expect(all('青禾展示厅')).toContain('青禾展示厅')
  expect(all('青禾产品介绍')).toContain('青禾产品介绍')
  const doubled = /读书札记读书|日常日常|展示厅展示|介绍产品/
  const names = [
    ...all('山隐读书札记', person),
    ...all('青禾日常', person),
    ...all('青禾展示厅'),
    ...all('青禾产品介绍'),
  ]
  expect(names.filter((it) => doubled.test(it))).toEqual([])
})

test('what begins like the unit’s name is not put behind it again, and a place inside the name stays', () => {
  expect(all('青禾茶叶')).not.toContain('青禾软件青禾茶叶')
  expect(all('abc', { sponsor: '青禾天下杭州软件有限公司' })).toContain('青禾天下杭州软件')
})

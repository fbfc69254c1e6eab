import { describe, expect, test } from 'vitest'
import { isSameName, personNameFault, personNameFaults, plainName, tidyPersonName } from './person-name.ts'

describe('the name of a person', () => {
  test.each([
    '阿依努尔.吐尔逊',
    '阿依努尔•吐尔逊',
    '阿依努尔・吐尔逊',
    '阿依努尔･吐尔逊',
    '阿依努尔‧吐尔逊',
    '阿依努尔 · 吐尔逊',
    '阿依努尔·\u200b吐尔逊',
  ])('%s is the same person, and is kept with the dot of the standard', (name) => {
    expect(isSameName(name, '阿依努尔·吐尔逊')).toBe(true)
    expect(tidyPersonName(name)).toBe('阿依努尔·吐尔逊')
    expect(tidyPersonName(tidyPersonName(name))).toBe(tidyPersonName(name))
  })

  test.each([
    ['周 明', '周明'],
    [' 周明\u00a0', '周明'],
    ['Mary-Ann J. O’Neil', 'Mary-Ann J. O’Neil'],
    ['周明 (Ming)', '周明 (Ming)'],
    ['周明2', '周明2'],
  ])('“%s” is kept as “%s”', (typed, kept) => {
    expect(tidyPersonName(typed)).toBe(kept)
  })

  test.each([
    '阿依努尔吐尔逊',
    '阿依努尔-吐尔逊',
    '阿依努尔—吐尔逊',
    '阿依努尔 吐尔逊',
    '阿依努尔。吐尔逊',
    '阿依努尔ㆍ吐尔逊',
  ])('%s is the same person, whatever stands for the dot or nothing does', (name) => {
    expect(isSameName(name, '阿依努尔·吐尔逊')).toBe(true)
  })

  test('capitals make nobody another', () => {
    expect(isSameName('ABC公司', 'abc公司')).toBe(true)
    expect(plainName('ABC公司')).toBe('abc公司')
  })

  test('different persons stay different', () => {
    expect(isSameName('Mary-Ann', 'MaryAnn')).toBe(false)
    expect(isSameName('阿依努尔·吐尔逊', '阿依努尔·买买提')).toBe(false)
    expect(isSameName('周明', '周明2')).toBe(false)
  })

  test.each([
    ['周明/陈立', 'several', '/', 3],
    ['周明和陈立立', 'several', '和', 3],
    ['暂无', 'placeholder', '暂无', 1],
    ['周明Ming', 'mixed', 'M', 3],
    ['周', 'short', '周', 1],
    ['财务部', 'company', '财务部', 1],
    ['周明（主管）', 'brackets', '（', 3],
    ['北京麦田软件有限公司', 'company', '公司', 9],
    ['周明女士', 'title', '女士', 3],
    ['周明２', 'digits', '２', 3],
    ['阿依努尔.吐尔逊', 'dots', '.', 5],
    ['周 明', 'blank', ' ', 2],
    ['周明*', 'character', '*', 3],
  ])('of “%s” it is said: %s, %s at character %i', (name, kind, character, place) => {
    expect(personNameFault(name)).toMatchObject({ kind, character, place })
  })

  test('only for dots and blanks there is a name to take over', () => {
    expect(personNameFault('阿依努尔.吐尔逊')?.proposal).toBe('阿依努尔·吐尔逊')
    expect(personNameFault('周明2')).not.toHaveProperty('proposal')
    expect(personNameFaults).toHaveLength(11)
  })

  test.each([
    '周明',
    '欧阳和平',
    '欧阳〇一',
    '阿依努尔·吐尔逊',
    "Mary-Ann J. O'Neil",
    'José María',
    '金·哈桑',
    '王䶮',
    '',
  ])('nothing is wrong with “%s”', (name) => {
    expect(personNameFault(name)).toBeUndefined()
  })
})

import { expect, test } from 'vitest'
import { remembered } from './remembered.ts'

test('an answer is worked out once, also where it is none, and no more than so many are kept', () => {
  const asked: string[] = []
  const lengthOf = remembered((text) => {
    asked.push(text)
    return text === '' ? undefined : text.length
  }, 2)
  expect(['a', 'a', '', '', 'a'].map(lengthOf)).toEqual([1, 1, undefined, undefined, 1])
  expect(asked).toEqual(['a', ''])
  lengthOf('ccc')
  expect(lengthOf('a')).toBe(1)
  expect(asked).toEqual(['a', '', 'ccc', 'a'])
})

import { expect, test } from 'vitest'
import { looksLikePerson, placesIn } from './name-words.ts'

test.each(['李明', '李明轩', '欧阳雪', '欧阳雪梅'])('%s looks like the name of a person', (name) => {
  expect(looksLikePerson(name)).toBe(true)
})

test.each(['李', '李明轩宇', '欧阳雪梅花', '山隐', '青禾软件'])('%s does not', (name) => {
  expect(looksLikePerson(name)).toBe(false)
})

test('a place is a province without its kind, a city, or what the installation names; one character is none', () => {
  expect(placesIn('广西和苏州的茶', {})).toEqual(['广西', '苏州'])
  expect(placesIn('青禾镇的茶', { regionNames: ['青禾镇', '茶'] })).toContain('青禾镇')
  expect(placesIn('青禾镇的茶', { regionNames: ['青禾镇', '茶'] })).not.toContain('茶')
})

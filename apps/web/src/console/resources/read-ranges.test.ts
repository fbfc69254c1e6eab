import { expect, test } from 'vitest'
import { readRanges } from './read-ranges.ts'

test('one address or range a line, as people write them', () => {
  expect(readRanges('203.0.113.8\n 203.0.113.9 - 203.0.113.15 \n\n203.0.113.20，203.0.113.21')).toEqual([
    { from: '203.0.113.8', to: '203.0.113.8' },
    { from: '203.0.113.9', to: '203.0.113.15' },
    { from: '203.0.113.20', to: '203.0.113.20' },
    { from: '203.0.113.21', to: '203.0.113.21' },
  ])
})

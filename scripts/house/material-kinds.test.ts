import { expect, test } from 'vitest'
import { listsOfMaterialKinds } from './material-kinds.ts'
import { sourceOf } from './source-tree.ts'

const lists = (text: string) => listsOfMaterialKinds(sourceOf('a.ts', text))

test('a list, a table, a union and a switch of three kinds are places to look at', () => {
  expect(lists("const a = ['id-front', 'id-back', 'app-icon']")).toEqual(['a.ts:1 names 3'])
  expect(lists("const a = { 'id-front': 1, 'id-back': 2, 'app-icon': 3, other: 4 }")).toEqual(['a.ts:1 names 3'])
  expect(lists("type A = 'id-front' | 'id-back' | 'app-icon'")).toEqual(['a.ts:1 names 3'])
  expect(lists("switch (a) { case 'id-front': case 'id-back': case 'app-icon': }")).toEqual(['a.ts:1 names 3'])
})

test('two kinds that belong together are none', () => {
  expect(lists("const a = ['id-front', 'id-back', 'other', 'anything']")).toEqual([])
})

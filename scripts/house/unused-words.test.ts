import { expect, test } from 'vitest'
import { sourceOf } from './source-tree.ts'
import { hasWord, unusedWordsIn } from './unused-words.ts'

test('a word is found where its pattern has it, as a whole word', () => {
  expect(['mostBytes', 'MOST_BYTES', 'most'].every((it) => hasWord(it, 'most…'))).toBe(true)
  expect(['almostAll', 'foremost', 'theMost', 'mostly'].some((it) => hasWord(it, 'most…'))).toBe(false)
  expect(['moment', 'shanghaiMoment', 'momentText', 'twoMomentsAgo'].every((it) => hasWord(it, '…moment…'))).toBe(true)
  expect(hasWord('momentum', '…moment…')).toBe(false)
})

test('a word with a capital is one of types', () => {
  expect(['Asked', 'CompanyAsked'].every((it) => hasWord(it, '…Asked'))).toBe(true)
  expect(['isAsked', 'asked', 'AskedBy'].some((it) => hasWord(it, '…Asked'))).toBe(false)
  expect(hasWord('Step', 'Step')).toBe(true)
  expect(['LifeStep', 'step', 'Steps'].some((it) => hasWord(it, 'Step'))).toBe(false)
})

const words = [{ pattern: '…paper…', mayStay: ['packages/vision/', 'PaperKind'] }]
const found = (text: string, path = 'apps/cli/src/a.ts') => unusedWordsIn(sourceOf(path, text), words)

test('what is declared counts: variables, parameters, functions, types and their parts', () => {
  expect(
    found(
      'const paper = 1\nfunction readPaper(papers) {}\ninterface Paper { paperId: string }\nconst a = { paper: 1 }',
    ),
  ).toEqual([
    'apps/cli/src/a.ts:1 paper',
    'apps/cli/src/a.ts:2 readPaper',
    'apps/cli/src/a.ts:2 papers',
    'apps/cli/src/a.ts:3 Paper',
    'apps/cli/src/a.ts:3 paperId',
    'apps/cli/src/a.ts:4 paper',
  ])
})

test('what is only used, or taken out of an object under its own name, does not', () => {
  expect(found("import { paper } from './paper.ts'\ncall(paper.paperId)\nconst { papers } = it")).toEqual([])
  expect(found('const { all: papers } = it')).toEqual(['apps/cli/src/a.ts:1 papers'])
})

test('a word may stay in a folder, or in a name that is somebody else’s', () => {
  expect(found('type PaperKind = string')).toEqual([])
  expect(found('const paper = 1', 'packages/vision/src/a.ts')).toEqual([])
})

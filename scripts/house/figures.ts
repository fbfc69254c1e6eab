import { firstPages } from '../../apps/web/build/first-page.ts'
import { castsOf } from './casts.ts'
import { lengthsWrittenOut } from './durations.ts'
import { folderImports, largestKnot, mutualPairs } from './feature-folders.ts'
import { counted, type Figure, type Measure } from './figure.ts'
import { firstPageKilobytes } from './first-page.ts'
import { longFunctions, manyParameters } from './functions.ts'
import { readGlossary } from './glossary.ts'
import { namesNotInCode } from './glossary-in-code.ts'
import { lookAlikes } from './look-alikes.ts'
import { listsOfMaterialKinds } from './material-kinds.ts'
import { registersOfFeature } from './registers.ts'
import type { Source, SourceTree } from './source-tree.ts'
import { linesOfStyles } from './styles.ts'
import { sharedTables } from './table-writers.ts'
import { pastTransactions } from './transactions.ts'
import { unusedWordsIn } from './unused-words.ts'

const maxLinesOfFunction = 80

/** All that is measured, in the order it is shown. */
export const measures = {
  mutualPairs: {
    title: 'feature folders that import each other, pairs',
    goal: 0,
    wayOut: 'Move what both need to a floor below, or let the caller hand it in.',
    measure: ({ sources }) => counted(mutualPairs(folderImports(sources))),
  },
  largestKnot: {
    title: 'feature folders in the largest knot',
    goal: 1,
    measure: ({ sources }) => counted(largestKnot(folderImports(sources))),
  },
  sharedTables: {
    title: 'tables written by more than one feature',
    goal: 0,
    wayOut: 'Export an action of the feature that owns the table, and call it.',
    measure: ({ sources }) => counted(sharedTables(sources)),
  },
  pastTransactions: {
    title: 'places where a statement may slip past its transaction',
    goal: 0,
    wayOut: 'Open it by `inTransaction(work, …)` and ask the `db` of the work that is handed in.',
    measure: ({ sources }) => counted(pastTransactions(sources)),
  },
  lengthsWrittenOut: {
    title: 'lengths of time written out as numbers in the server',
    goal: 0,
    wayOut: 'Say it by the constants of apps/server/src/platform/time/durations.ts.',
    measure: ({ sources }) => counted(lengthsWrittenOut(sources)),
  },
  casts: {
    title: 'casts: as, !, any, @ts-…, at(…)',
    goal: 249,
    measure: ({ sources }) => counted(sources.flatMap(castsOf)),
  },
  manyParameters: {
    title: 'functions of the server with four parameters or more',
    unit: '%',
    goal: 3,
    measure: (tree) => manyParameters(inServer(tree)),
  },
  longFunctions: {
    title: `functions over ${maxLinesOfFunction} lines`,
    goal: 0,
    measure: ({ sources }) => counted(longFunctions(sources, maxLinesOfFunction)),
  },
  registersOfEndpoint: {
    title: 'registers to edit for an endpoint with a page',
    goal: 4,
    measure: ({ sources }) => counted(registersOfFeature(sources, { withJob: false })),
  },
  registersOfJob: {
    title: 'the same with a job of its own',
    measure: ({ sources }) => counted(registersOfFeature(sources, { withJob: true })),
  },
  placesOfMaterialKind: {
    title: 'places to look at for a kind of material',
    goal: 6,
    measure: ({ sources }) => counted(sources.flatMap(listsOfMaterialKinds)),
  },
  unusedWords: {
    title: 'identifiers with words the glossary gave up',
    goal: 0,
    measure: ({ sources }) => {
      const { unusedWords } = readGlossary()
      return counted(sources.flatMap((it) => unusedWordsIn(it, unusedWords)))
    },
  },
  namesNotInCode: {
    title: 'names of the glossary that the code does not have',
    goal: 0,
    measure: (tree) => counted(namesNotInCode(tree, readGlossary().terms)),
  },
  copiedBlocks: {
    title: 'blocks copied word for word',
    goal: 0,
    measure: ({ root }) => measuredByJscpd(root, 'nothing'),
  },
  lookAlikes: {
    title: 'blocks that differ in names alone',
    measure: ({ root }) => measuredByJscpd(root, 'names'),
  },
  linesOfStyles: {
    title: 'lines of CSS',
    goal: 2354,
    measure: ({ root }) => {
      const files = linesOfStyles(root)
      return { value: files.reduce((sum, { lines }) => sum + lines, 0), details: files.map(said) }
    },
  },
  longestStyles: {
    title: 'lines of the longest CSS file',
    goal: 200,
    measure: ({ root }) => {
      const files = linesOfStyles(root).slice(0, 1)
      return { value: files[0]?.lines ?? 0, details: files.map(said) }
    },
  },
  portalKilobytes: {
    title: 'first page of the portal, gzipped',
    unit: ' KB',
    goal: firstPages.portal.maxKilobytes,
    measure: ({ root }) => firstPage(root, 'portal'),
  },
  consoleKilobytes: {
    title: 'first page of the console, gzipped',
    unit: ' KB',
    goal: firstPages.console.maxKilobytes,
    measure: ({ root }) => firstPage(root, 'console'),
  },
} satisfies Record<string, Measure>

export type FigureName = keyof typeof measures

const inServer = ({ sources }: SourceTree): Source[] => sources.filter(({ path }) => path.startsWith('apps/server/'))

const said = ({ path, lines }: { path: string; lines: number }): string => `${path} ${lines}`

function measuredByJscpd(root: string, but: 'nothing' | 'names') {
  const found = lookAlikes(root, but)
  return found && counted(found)
}

async function firstPage(root: string, entry: 'portal' | 'console'): Promise<Figure> {
  return { value: (await firstPageKilobytes(root))[entry], details: firstPages[entry].modules }
}

import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { instrument } from './instrument.ts'
import type { LaneRequest, NoticingTest, ReachReport } from './lane.ts'
import type { Mutant } from './mutants-of.ts'
import { type TestPlanner, testPlannerFrom } from './test-plan.ts'

export type Outcome = 'noticed' | 'endless' | 'survived'

/** Loops that a change has made endless are ended after so long. */
const laneTimeoutMs = 120_000
/** Every change leaves its modules in the memory of its thread, which is begun anew after so many. */
const changesOfALane = 40

export interface Tree {
  root: string
  /** All files of the packages, from the root, and what is in them. */
  files: ReadonlyMap<string, string>
}

export function readTree(root: string, files: readonly string[]): Tree {
  return { root, files: new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')])) }
}

/** Which tests come to which mutant; throws when a test fails without any change. */
export async function planTests(tree: Tree, mutants: readonly Mutant[], maxTestMs?: number): Promise<TestPlanner> {
  const numbers = new Map(mutants.map((mutant, number) => [mutant, number]))
  const changed = new Map(
    [...Map.groupBy(mutants, ({ file }) => file)].map(([file, of]) => {
      const text = instrument(tree.files.get(file) ?? '', of, (mutant) => numbers.get(mutant) as number)
      return [join(tree.root, file), text] as const
    }),
  )
  const tests = [...tree.files.keys()].filter((file) => file.endsWith('.test.ts')).map((file) => join(tree.root, file))
  const lane = beginLane(tree)
  const reached = (await ask(lane, { what: 'reach', tests, changed })) as ReachReport
  await lane.terminate()
  if (reached.failed.length > 0) throw new Error(`These tests fail as they are: ${reached.failed.join(', ')}`)
  return testPlannerFrom(reached, maxTestMs)
}

/** Tries files of mutants one after the other in a thread of its own, until the queue is empty. */
export async function runLane(
  tree: Tree,
  queue: { mutant: Mutant; number: number }[][],
  planned: TestPlanner,
  tell: (mutant: Mutant, outcome: Outcome) => void,
): Promise<void> {
  let lane = beginLane(tree)
  let changes = 0
  for (let batch = queue.shift(); batch; batch = queue.shift()) {
    for (const { mutant, number } of batch) {
      const outcome = await tryIn(lane, tree, mutant, number, planned)
      tell(mutant, outcome)
      changes += 1
      if (outcome !== 'endless' && changes % changesOfALane !== 0) continue
      await lane.terminate()
      lane = beginLane(tree)
    }
  }
  await lane.terminate()
}

async function tryIn(lane: Worker, { root, files }: Tree, mutant: Mutant, number: number, planned: TestPlanner) {
  const { file, start, end, to } = mutant
  const path = join(root, file)
  const text = files.get(file) ?? ''
  const tests = planned.planFor(number, path, ruleAt(text, start))
  if (tests.length === 0) return 'survived'
  try {
    const changed = new Map([[path, text.slice(0, start) + to + text.slice(end)]])
    const noticed = (await ask(lane, { what: 'notice', tests, changed })) as NoticingTest
    planned.learn(path, noticed)
    return noticed ? 'noticed' : 'survived'
  } catch (error) {
    if ((error as Error).name === 'AbortError') return 'endless'
    throw error
  }
}

/** The rule that stands around a place: the last name before it that is given to one. */
const ruleAt = (text: string, place: number): string =>
  [...text.slice(0, place).matchAll(/(?:\bid: |Rule\()'([^']+)'/g)].at(-1)?.[1] ?? ''

const stripped = new WeakMap<Tree, ReadonlyMap<string, string>>()

function beginLane(tree: Tree): Worker {
  const texts =
    stripped.get(tree) ??
    new Map([...tree.files].map(([file, text]) => [join(tree.root, file), stripTypeScriptTypes(text)] as const))
  stripped.set(tree, texts)
  return new Worker(join(import.meta.dirname, 'lane.ts'), { workerData: { texts } })
}

async function ask(lane: Worker, asked: LaneRequest): Promise<unknown> {
  lane.postMessage(asked)
  const [answer] = await once(lane, 'message', { signal: AbortSignal.timeout(laneTimeoutMs) })
  return answer
}

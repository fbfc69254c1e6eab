import { declareLive } from '../apps/server/src/desks/copies/declare-live.ts'
import { viewCopy } from '../apps/server/src/desks/copies/view-copy.ts'
import { atTerminal, type Command, reasonOf, usageError } from './terminal/at-terminal.ts'

/** Which copy is the live one: what `openbeian live` runs. */
const usage = `Usage: openbeian live show [--json]                       whether this is a restored copy, and which jobs are held
       openbeian live declare --why WHY [--drop KIND,… | all]  it is the live one: it calls again; held jobs are done or dropped
       … --provider CODE                                    where there are several: in whose name it is said

Make sure that the other copy has ended: two that call take each other's results.
The environment is that of the server: DATABASE_URL, OPENBEIAN_DATA, OPENBEIAN_KEY …`

const options = { why: { type: 'string' }, drop: { type: 'string' } } as const
type Run = Command<typeof options>

const show: Run = async ({ work, isJson, print }) => {
  const copy = await viewCopy(work)
  if (isJson) return print(JSON.stringify(copy ?? null, null, 2))
  if (!copy) return print('This is the live copy.')
  print(`A copy of ${copy.takenAt}, restored at ${copy.restoredAt} from ${copy.backup}: it calls nobody.`)
  for (const { kind, jobs } of copy.held) print(`  held  ${kind.padEnd(20)} ${jobs}`)
}

const declare: Run = async ({ work, isJson, print }, _, { why, drop = '' }) => {
  if (!why) throw usageError(usage)
  const kinds = drop === 'all' ? ((await viewCopy(work))?.held ?? []).map(({ kind }) => kind) : drop.split(',')
  const done = await declareLive(work, { why: reasonOf(why), drop: kinds })
  print(
    isJson ? JSON.stringify(done) : `It is the live copy. Jobs: ${done.released} released, ${done.dropped} dropped.`,
  )
}

await atTerminal({ usage, options, commands: { show, declare } })

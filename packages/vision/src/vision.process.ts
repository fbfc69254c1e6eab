import { judgePicture } from './judge-picture.ts'
import { loadReader } from './ocr/load-reader.ts'
import type { Reader } from './ocr/reader.ts'
import { readPaper } from './read-paper.ts'
import { type Unavailable, unavailable } from './unavailable.ts'
import type { Answers, Task } from './vision-tasks.ts'

let reader: Reader | undefined

process.on('message', (task: Task) => {
  void done(task).then((answer) => process.send?.(answer))
})
// whoever asked is gone
process.on('disconnect', () => process.exit())
// Ctrl+C in a terminal reaches everybody: the server says when it is over
process.on('SIGINT', () => {})

async function done(task: Task): Promise<Answers[Task['task']] | Unavailable> {
  if (task.task === 'read' && !reader) {
    const loaded = await loadReader(task.modelFolder)
    if (typeof loaded === 'string') return unavailable(loaded)
    reader = loaded
  }
  try {
    if (task.task === 'judge') return { kind: 'judged', ...(await judgePicture(task.bytes)) }
    return { kind: 'read', ...(await readPaper(reader as Reader, task.paper, task.bytes)) }
  } catch {
    return unavailable('not-a-picture')
  }
}

import { serveTasks } from '@openbeian/processes'
import { judgePicture } from './judge-picture.ts'
import { loadReader } from './ocr/load-reader.ts'
import type { Reader } from './ocr/reader.ts'
import { readPage } from './page/read-page.ts'
import { readPaper } from './read-paper.ts'
import { type Unavailable, unavailable } from './unavailable.ts'
import type { Answers, Task } from './vision-tasks.ts'

let reader: Reader | undefined

serveTasks(done)

async function done(task: Task): Promise<Answers[Task['task']] | Unavailable> {
  if (task.task !== 'judge' && !reader) {
    const loaded = await loadReader(task.modelFolder)
    // of a page the codes can be read all the same
    if (typeof loaded !== 'string') reader = loaded
    else if (task.task === 'read') return unavailable(loaded)
  }
  try {
    if (task.task === 'judge') return { kind: 'judged', ...(await judgePicture(task.bytes)) }
    if (task.task === 'page') return { kind: 'page', ...(await readPage(reader, task.layout, task.bytes)) }
    return { kind: 'read', ...(await readPaper(reader as Reader, task.paper, task.bytes)) }
  } catch {
    return unavailable('not-a-picture')
  }
}

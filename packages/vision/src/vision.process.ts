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
  if (task.task === 'judge') return orNoPicture(async () => ({ kind: 'judged', ...(await judgePicture(task.bytes)) }))
  const loaded = reader ?? (await loadReader(task.modelFolder))
  if (typeof loaded !== 'string') reader = loaded
  // of a page the codes can be read all the same
  if (task.task === 'page')
    return orNoPicture(async () => ({ kind: 'page', ...(await readPage(reader, task.layout, task.bytes)) }))
  if (typeof loaded === 'string') return unavailable(loaded)
  return orNoPicture(async () => ({ kind: 'read', ...(await readPaper(loaded, task.paper, task.bytes)) }))
}

const orNoPicture = <Answer>(work: () => Promise<Answer>): Promise<Answer | Unavailable> =>
  work().catch(() => unavailable('not-a-picture'))

import { serveTasks } from '@openbeian/processes'
import { type Unavailable, unavailable } from '../unavailable.ts'
import type { FaceFinder } from './face-finder.ts'
import type { FacesMeasured, FaceTask } from './face-tasks.ts'
import { openHuman } from './human.ts'
import { measureCapture } from './measure-capture.ts'

let finder: FaceFinder | undefined

serveTasks(done)

async function done(task: FaceTask): Promise<FacesMeasured | Unavailable> {
  if (!finder) {
    const opened = await openHuman(task.modelFolder)
    if (typeof opened === 'string') return unavailable(opened)
    finder = opened
  }
  return measureCapture(finder, task).catch(() => unavailable('not-a-picture'))
}

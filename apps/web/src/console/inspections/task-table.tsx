import type { TaskView } from '@openbeian/contract'
import { Link } from 'react-router'
import { Clock } from '../../kit/clock.tsx'
import { formatDay, formatShortDateTime } from '../../kit/date-time.ts'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Table } from '../../kit/table.tsx'
import { taskKindWords } from '../../kit/words/task-kinds.ts'
import { endOfDay } from './end-of-day.ts'
import { inspectionWords } from './inspections.words.ts'
import { TaskState } from './task-state.tsx'

/** One task a line, the most urgent first. */
export function TaskTable({ tasks }: { tasks: TaskView[] }) {
  const words = useWords(inspectionWords)
  const taskKinds = useWords(taskKindWords)
  const { language } = useLanguage()
  const titles = [words.about, words.kind, words.state, words.deadline, words.channel, words.openedAt, words.answeredBy]
  return (
    <Table label={words.tasks} titles={titles}>
      {tasks.map((task) => (
        <tr key={task.id} data-task={task.id} data-kind={task.kind}>
          <th scope="row" data-title={words.about}>
            <Link to={`/inspections/${task.id}`}>{task.about}</Link>
          </th>
          <td data-title={words.kind}>{taskKinds[task.kind]}</td>
          <td data-title={words.state}>
            <TaskState task={task} />
          </td>
          <td data-title={words.deadline} className="keep">
            {task.state === 'open' ? (
              <Clock until={endOfDay(task.deadlineOn)} estimated={task.deadlineEstimated} short />
            ) : (
              formatDay(task.deadlineOn, language)
            )}
          </td>
          <td data-title={words.channel}>{task.channel}</td>
          <td data-title={words.openedAt} className="keep">
            <time dateTime={task.openedAt}>{formatShortDateTime(task.openedAt, language)}</time>
          </td>
          <td data-title={words.answeredBy}>{task.answeredBy}</td>
        </tr>
      ))}
    </Table>
  )
}

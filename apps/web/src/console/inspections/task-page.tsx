import { endpoints } from '@openbeian/contract'
import { Link, useParams } from 'react-router'
import { Clock } from '../../kit/clock.tsx'
import { formatDateTime, formatDay } from '../../kit/date-time.ts'
import { Fact } from '../../kit/fact.tsx'
import { useGatewayFaultText } from '../../kit/gateway-fault.ts'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { mayAsk } from '../../kit/may-ask.ts'
import { Failure, Notice } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { useSignedIn } from '../../kit/session.ts'
import { taskKindWords } from '../../kit/words/task-kinds.ts'
import { AnswerForm } from './answer-form.tsx'
import { isAboutOrder, isOfImport } from './answer-of-form.ts'
import { endOfDay } from './end-of-day.ts'
import { GivenAnswer } from './given-answer.tsx'
import { ImportQuestion } from './import-question.tsx'
import { inspectionWords } from './inspections.words.ts'
import { OrderQuestion } from './order-question.tsx'
import { TaskDetail } from './task-detail.tsx'
import { TaskState } from './task-state.tsx'
import { useTask, type WholeTask } from './use-inspections.ts'

/** One task: what is asked, until when, and the answer. */
export function TaskPage() {
  const words = useWords(inspectionWords)
  const taskKinds = useWords(taskKindWords)
  const faultText = useGatewayFaultText()
  const { account } = useSignedIn()
  const { taskId = '' } = useParams()
  const { data: task, error, isPending, refetch } = useTask(taskId)
  const back = <Link to="/inspections">{words.back}</Link>
  if (!task) {
    return (
      <Page next={back}>
        <Failure error={error} retry={() => void refetch()} />
        {isPending && <Loading />}
      </Page>
    )
  }
  return (
    <Page title={`${taskKinds[task.kind]} ${task.about}`} badge={<TaskState task={task} />} next={back}>
      <TaskFacts task={task} />
      {task.fault && (
        <Notice kind="warning">
          {words.task.fault}
          {faultText(task.fault)}
        </Notice>
      )}
      {isAboutOrder(task.kind) && <OrderQuestion task={task} />}
      {task.imported && <ImportQuestion kind={task.kind} of={task.imported} />}
      {!isAboutOrder(task.kind) && !isOfImport(task.kind) && (
        <section className="card stack" aria-labelledby="says">
          <h2 id="says">{words.task.says}</h2>
          <p className="quiet">{words.task.saysExplain}</p>
          {typeof task.detail === 'object' && task.detail !== null && <TaskDetail detail={task.detail} />}
        </section>
      )}
      {task.answer && (
        <GivenAnswer kind={task.kind} answer={task.answer} outcomes={task.outcomes} sequence={task.sequence} />
      )}
      {task.state === 'open' && mayAsk(endpoints.answerTask, account) && <AnswerForm task={task} />}
    </Page>
  )
}

function TaskFacts({ task }: { task: WholeTask }) {
  const words = useWords(inspectionWords)
  const { language } = useLanguage()
  return (
    <section className="card" aria-label={words.task.what}>
      <dl className="facts">
        <Fact name={words.task.what}>
          {words.whatToDo[task.kind]} {task.isReported ? words.task.goesOut : words.task.staysHere}
        </Fact>
        <Fact name={words.deadline}>
          {task.state === 'open' ? (
            <Clock until={endOfDay(task.deadlineOn)} estimated={task.deadlineEstimated} />
          ) : (
            formatDay(task.deadlineOn, language)
          )}
        </Fact>
        {task.channel && <Fact name={words.channel}>{task.channel}</Fact>}
        <Fact name={words.openedAt}>{formatDateTime(task.openedAt, language)}</Fact>
        {task.answeredBy && (
          <Fact name={words.answeredBy}>
            {task.answeredBy} {task.answeredAt && formatDateTime(task.answeredAt, language)}
          </Fact>
        )}
      </dl>
    </section>
  )
}

import { useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import type { Finding } from '../../kit/findings-list.tsx'
import { useWords } from '../../kit/language.tsx'
import { Failure } from '../../kit/notice.tsx'
import { kitWords } from '../../kit/words/kit.ts'
import { AnswerFields } from './answer-fields.tsx'
import { type AnswerText, answerOf, missingOf } from './answer-of-form.ts'
import { inspectionWords } from './inspections.words.ts'
import { useAnswer, type WholeTask } from './use-inspections.ts'

const emptyAnswer: AnswerText = { note: '', passed: '', faults: '', outcome: '', decision: '' }

/** Asks what this kind of task has to be answered with, and once more before it is sent. */
export function AnswerForm({ task }: { task: WholeTask }) {
  const { task: words } = useWords(inspectionWords)
  const answer = useAnswer(task.id)
  const [given, setGiven] = useState(emptyAnswer)
  const [findings, setFindings] = useState<Finding[]>([])
  const [isAsking, setAsking] = useState(false)
  const check = () => {
    const missing = missingOf(task.kind, given)
    setFindings(missing)
    setAsking(missing.length === 0)
  }
  const send = () => {
    setAsking(false)
    answer.mutate(answerOf(task.kind, given))
  }
  return (
    <form
      className="card stack"
      aria-labelledby="answer"
      onSubmit={(event) => {
        event.preventDefault()
        check()
      }}
    >
      <h2 id="answer">{words.answer}</h2>
      <AnswerFields {...{ task, given, findings }} onChange={(part) => setGiven({ ...given, ...part })} />
      <Failure error={answer.error} />
      <div>
        <Button look="primary" type="submit" data-action="answer-task" isBusy={answer.isPending}>
          {words.submit}
        </Button>
      </div>
      {isAsking && <SureToAnswer isReported={task.isReported} onSure={send} onClose={() => setAsking(false)} />}
    </form>
  )
}

interface SureToAnswerProps {
  isReported: boolean
  onSure: () => void
  onClose: () => void
}

/** What is answered cannot be taken back. */
function SureToAnswer({ isReported, onSure, onClose }: SureToAnswerProps) {
  const { task: words } = useWords(inspectionWords)
  const { cancel } = useWords(kitWords)
  return (
    <Dialog title={words.sure} onClose={onClose}>
      <p>{isReported ? words.sureReported : words.sureDone}</p>
      <div className="dialog-foot">
        <Button onClick={onClose}>{cancel}</Button>
        <Button look="primary" data-action="sure" onClick={onSure}>
          {words.submit}
        </Button>
      </div>
    </Dialog>
  )
}

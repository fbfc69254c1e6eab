import { useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { Field, FieldFindings } from '../../kit/field.tsx'
import type { Finding } from '../../kit/findings-list.tsx'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Failure } from '../../kit/notice.tsx'
import { kitWords } from '../../kit/words/kit.ts'
import { type AnswerText, answerOf, askedOf, missingOf } from './answer-of-form.ts'
import { DecisionChoice } from './decision-choice.tsx'
import { inspectionWords } from './inspections.words.ts'
import { useAnswer, type WholeTask } from './use-inspections.ts'

const nothing: AnswerText = { note: '', passed: '', faults: '', outcome: '', decision: '' }

/** Asks what this kind of task has to be answered with, and once more before it is sent. */
export function AnswerForm({ task }: { task: WholeTask }) {
  const { task: words } = useWords(inspectionWords)
  const { cancel } = useWords(kitWords)
  const { language } = useLanguage()
  const answer = useAnswer(task.id)
  const [given, setGiven] = useState(nothing)
  const [findings, setFindings] = useState<Finding[]>([])
  const [isAsking, setAsking] = useState(false)
  const asked = askedOf(task.kind, given)
  const set = (part: Partial<AnswerText>) => setGiven({ ...given, ...part })
  const at = (path: keyof AnswerText) => findings.filter((it) => it.at === path)
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
      {asked.includes('decision') && (
        <DecisionChoice
          task={task}
          chosen={given.decision}
          findings={at('decision')}
          onChoose={(decision) => set({ decision })}
        />
      )}
      {asked.includes('passed') && (
        <fieldset className="choices" aria-describedby="passed-findings">
          <legend>{words.passed}</legend>
          {(['yes', 'no'] as const).map((it) => (
            <label key={it} className="row">
              <input
                type="radio"
                name="passed"
                data-path="passed"
                value={it}
                checked={given.passed === it}
                onChange={() => set({ passed: it })}
              />
              {it === 'yes' ? words.passedYes : words.passedNo}
            </label>
          ))}
          <FieldFindings id="passed-findings" findings={at('passed')} />
        </fieldset>
      )}
      {asked.includes('faults') && (
        <Field path="faults" label={words.faults} hint={words.faultsHint} findings={at('faults')}>
          {(input) => (
            <textarea
              {...input}
              rows={3}
              maxLength={4000}
              className="text-input"
              value={given.faults}
              onChange={({ target }) => set({ faults: target.value })}
            />
          )}
        </Field>
      )}
      {asked.includes('outcome') && (
        <Field path="outcome" label={words.outcome} hint={words.outcomeHint} findings={at('outcome')}>
          {(input) => (
            <select
              {...input}
              className="select"
              value={given.outcome}
              onChange={({ target }) => set({ outcome: target.value })}
            >
              <option value="">{words.choose}</option>
              {task.outcomes?.map((it) => (
                <option key={it.id} value={it.id}>
                  {it.id} {it[language]}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Field path="note" label={words.note} hint={words.noteHint} findings={at('note')}>
        {(input) => (
          <textarea
            {...input}
            rows={2}
            maxLength={255}
            className="text-input"
            value={given.note}
            onChange={({ target }) => set({ note: target.value })}
          />
        )}
      </Field>
      <Failure error={answer.error} />
      <div>
        <Button look="primary" type="submit" data-action="answer-task" isBusy={answer.isPending}>
          {words.submit}
        </Button>
      </div>
      {isAsking && (
        <Dialog title={words.sure} onClose={() => setAsking(false)}>
          <p>{task.isReported ? words.sureReported : words.sureDone}</p>
          <div className="dialog-foot">
            <Button onClick={() => setAsking(false)}>{cancel}</Button>
            <Button look="primary" data-action="sure" onClick={send}>
              {words.submit}
            </Button>
          </div>
        </Dialog>
      )}
    </form>
  )
}

import { Field, FieldFindings } from '../../kit/field.tsx'
import type { Finding } from '../../kit/findings-list.tsx'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { orNone, Select } from '../../kit/select.tsx'
import { type AnswerText, answerFieldsOf } from './answer-of-form.ts'
import { DecisionChoice } from './decision-choice.tsx'
import { inspectionWords } from './inspections.words.ts'
import type { WholeTask } from './use-inspections.ts'

interface AnswerFieldsProps {
  task: WholeTask
  given: AnswerText
  findings: Finding[]
  onChange: (part: Partial<AnswerText>) => void
}

/** The fields this kind of task is answered with. */
export function AnswerFields({ task, given, findings, onChange }: AnswerFieldsProps) {
  const { task: words } = useWords(inspectionWords)
  const { language } = useLanguage()
  const asked = answerFieldsOf(task.kind, given)
  const at = (path: keyof AnswerText) => findings.filter((it) => it.at === path)
  return (
    <>
      {asked.includes('decision') && (
        <DecisionChoice
          task={task}
          chosen={given.decision}
          findings={at('decision')}
          onChoose={(decision) => onChange({ decision })}
        />
      )}
      {asked.includes('passed') && (
        <Passed chosen={given.passed} findings={at('passed')} onChoose={(passed) => onChange({ passed })} />
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
              onChange={({ target }) => onChange({ faults: target.value })}
            />
          )}
        </Field>
      )}
      {asked.includes('outcome') && (
        <Field path="outcome" label={words.outcome} hint={words.outcomeHint} findings={at('outcome')}>
          {(input) => (
            <Select
              {...input}
              value={given.outcome}
              options={orNone(
                words.choose,
                (task.outcomes ?? []).map((it) => ({ value: String(it.id), name: `${it.id} ${it[language]}` })),
              )}
              onChoose={(outcome) => onChange({ outcome })}
            />
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
            onChange={({ target }) => onChange({ note: target.value })}
          />
        )}
      </Field>
    </>
  )
}

interface PassedProps {
  chosen: AnswerText['passed']
  findings: Finding[]
  onChoose: (passed: AnswerText['passed']) => void
}

/** Whether the filing was found to be true. */
function Passed({ chosen, findings, onChoose }: PassedProps) {
  const { task: words } = useWords(inspectionWords)
  return (
    <fieldset className="choices" aria-describedby="passed-findings">
      <legend>{words.passed}</legend>
      {(['yes', 'no'] as const).map((it) => (
        <label key={it} className="row">
          <input
            type="radio"
            name="passed"
            data-path="passed"
            value={it}
            checked={chosen === it}
            onChange={() => onChoose(it)}
          />
          {it === 'yes' ? words.passedYes : words.passedNo}
        </label>
      ))}
      <FieldFindings id="passed-findings" findings={findings} />
    </fieldset>
  )
}

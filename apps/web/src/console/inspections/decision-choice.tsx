import type { TaskDecision } from '@openbeian/contract'
import { FieldFindings } from '../../kit/field.tsx'
import type { Finding } from '../../kit/findings-list.tsx'
import { useWords } from '../../kit/language.tsx'
import { isOfImport } from './answer-of-form.ts'
import { importQuestionWords } from './import-question.words.ts'
import { inspectionWords } from './inspections.words.ts'
import type { WholeTask } from './use-inspections.ts'

interface DecisionChoiceProps {
  task: WholeTask
  chosen: TaskDecision | ''
  findings: Finding[]
  onChoose: (decision: TaskDecision) => void
}

/** What may be decided now, each with what follows from it. */
export function DecisionChoice({ task, chosen, findings, onChoose }: DecisionChoiceProps) {
  const { question: words } = useWords(inspectionWords)
  const ofImport = useWords(importQuestionWords)
  const { decisions = [] } = task
  const choices = choicesOf(task, words, ofImport)
  return (
    <fieldset className="choices" aria-describedby="decision-findings">
      <legend>{words.decision}</legend>
      {decisions.map((it) => (
        <label key={it} className="row decision">
          <input
            type="radio"
            name="decision"
            data-path="decision"
            value={it}
            checked={chosen === it}
            onChange={() => onChoose(it)}
          />
          <span>
            <strong>{choices[it].name}</strong>
            <br />
            <span className="quiet">{choices[it].follows}</span>
          </span>
        </label>
      ))}
      {!decisions.includes('take') && task.kind !== 'imported-twice' && (
        <p className="quiet">{isOfImport(task.kind) ? ofImport.onlyLeave : words.onlyLeave}</p>
      )}
      <FieldFindings id="decision-findings" findings={findings} />
    </fieldset>
  )
}

type Words = (typeof inspectionWords)['zh']['question']
type WordsOfImport = (typeof importQuestionWords)['zh']

/** What each choice is called, and what follows from it. */
function choicesOf({ kind, result }: WholeTask, words: Words, ofImport: WordsOfImport) {
  if (kind === 'imported-otherwise') return { take: ofImport.take, leave: ofImport.leave }
  if (kind === 'imported-twice') return { take: ofImport.take, leave: ofImport.leaveTwice }
  if (kind === 'published-otherwise') return { take: words.takePublished, leave: words.leavePublished }
  const isApproval = result?.outcome === 'approved'
  return { take: isApproval ? words.takeApproval : words.takeRefusal, leave: words.leaveResult }
}

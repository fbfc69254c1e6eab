import type { TaskDecision } from '@openbeian/contract'
import { FieldFindings } from '../../kit/field.tsx'
import type { Finding } from '../../kit/findings-list.tsx'
import { useWords } from '../../kit/language.tsx'
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
  const { decisions = [], result } = task
  const isApproval = task.kind === 'published-otherwise' || result?.outcome === 'approved'
  const takes =
    task.kind === 'published-otherwise' ? words.takePublished : isApproval ? words.takeApproval : words.takeRefusal
  const leaves = task.kind === 'published-otherwise' ? words.leavePublished : words.leaveResult
  const choices = { take: takes, leave: leaves }
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
      {!decisions.includes('take') && <p className="quiet">{words.onlyLeave}</p>}
      <FieldFindings id="decision-findings" findings={findings} />
    </fieldset>
  )
}

import type { NamedCode, TaskAnswer } from '@openbeian/contract'
import { Fact } from '../../kit/fact.tsx'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { isOfImport } from './answer-of-form.ts'
import { importQuestionWords } from './import-question.words.ts'
import { inspectionWords } from './inspections.words.ts'
import type { WholeTask } from './use-inspections.ts'

interface GivenAnswerProps {
  kind: WholeTask['kind']
  answer: TaskAnswer
  /** The table that an outcome is out of. */
  outcomes: NamedCode[] | undefined
  /** Of the file it went out in. */
  sequence: number | undefined
}

export function GivenAnswer({ kind, answer, outcomes, sequence }: GivenAnswerProps) {
  const { language } = useLanguage()
  const { task: words, question } = useWords(inspectionWords)
  const ofImport = useWords(importQuestionWords)
  const { decided } = isOfImport(kind) ? ofImport : question
  return (
    <section className="card stack" aria-labelledby="given" data-answer>
      <h2 id="given">{words.given}</h2>
      <dl className="facts">
        {answer.decision && <Fact name={question.decision}>{decided[answer.decision]}</Fact>}
        {answer.passed !== undefined && (
          <Fact name={words.passed}>{answer.passed ? words.passedYes : words.passedNo}</Fact>
        )}
        {answer.faults && <Fact name={words.faults}>{answer.faults}</Fact>}
        {answer.outcome !== undefined && (
          <Fact name={words.outcome}>
            {answer.outcome} {outcomes?.find(({ id }) => id === answer.outcome)?.[language]}
          </Fact>
        )}
        <Fact name={words.note}>{answer.note}</Fact>
      </dl>
      {sequence !== undefined && <p className="quiet">{words.toFile(sequence)}</p>}
    </section>
  )
}

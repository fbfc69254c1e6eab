import { keysOf } from '@openbeian/filing'
import { decideNeed, type NeedFactName, needQuestions } from '@openbeian/rules'
import { useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { Choice } from '../../kit/choice.tsx'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { needWords } from './need.words.ts'
import { Verdict } from './verdict.tsx'

type Answers = Partial<Record<NeedFactName, string>>

/** Asks one thing after the other until it is decided; every answer can be changed at any time. */
export function Questionnaire() {
  const words = useWords(needWords)
  const [answers, setAnswers] = useState<Answers>({})
  const asked = keysOf(answers)
  const decision = decideNeed(answers)
  // the kind of service is asked first, even if another question would decide sooner
  const next = asked.length === 0 ? 'carrier' : decision.question?.fact
  const answer = (fact: NeedFactName, value: string) =>
    setAnswers({ ...Object.fromEntries(upTo(asked, fact).map((it) => [it, answers[it]])), [fact]: value })
  return (
    <div className="stack">
      <section className="card stack" aria-label={words.asked}>
        {[...asked.filter((fact) => !isExtra(fact)), ...(next ? [next] : [])].map((fact) => (
          <Question key={fact} fact={fact} value={answers[fact]} onAnswer={(value) => answer(fact, value)} />
        ))}
        {asked.length > 0 && (
          <div>
            <Button onClick={() => setAnswers({})}>{words.again}</Button>
          </div>
        )}
      </section>
      {!next && <Verdict decision={decision} />}
      {!next && (
        <details className="card" open={asked.some(isExtra)}>
          <summary>{words.assumed}</summary>
          <div className="stack">
            <p className="quiet">{words.assumedHint}</p>
            {extras.map((fact) => (
              <Question
                key={fact}
                fact={fact}
                value={answers[fact] ?? usual(fact)}
                onAnswer={(value) => setAnswers({ ...answers, [fact]: value })}
              />
            ))}
          </div>
        </details>
      )}
    </div>
  )
}

/** Another answer makes those after it stale. */
const upTo = (asked: NeedFactName[], fact: NeedFactName) =>
  asked.includes(fact) ? asked.filter((it, n) => n < asked.indexOf(fact) || isExtra(it)) : asked

const usual = (fact: NeedFactName): string | undefined => {
  const asked = needQuestions[fact]
  return 'unsaid' in asked ? asked.unsaid : undefined
}
const isExtra = (fact: NeedFactName) => usual(fact) !== undefined
/** The other facts are of no use to somebody who asks by hand. */
const extras = keysOf(needQuestions).filter((fact) => isExtra(fact) && fact !== 'environment' && fact !== 'wantsFiling')

interface QuestionProps {
  fact: NeedFactName
  value: string | undefined
  onAnswer: (value: string) => void
}

function Question({ fact, value, onAnswer }: QuestionProps) {
  const { language } = useLanguage()
  const { question, answers } = needQuestions[fact]
  const options = Object.entries(answers).map(([id, text]) => ({ value: id, name: text[language] }))
  return <Choice name={fact} title={question[language]} value={value} options={options} onChoose={onAnswer} />
}

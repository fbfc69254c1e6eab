import type { CodeView } from '@openbeian/contract'
import { useEffect, useRef } from 'react'
import { Badge } from '../../kit/badge.tsx'
import { codeTexts } from '../../kit/codes.ts'
import { Fact } from '../../kit/fact.tsx'
import { fieldName } from '../../kit/field-name.ts'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { fieldWords } from '../../kit/words/field.ts'
import { codeWords } from './codes.words.ts'
import { placeOf } from './found-codes.ts'
import './code-list.css'

/** Codes that fold open; the one that was asked for is open and in sight. */
export function CodeList({ codes, asked }: { codes: CodeView[]; asked: number | undefined }) {
  return (
    <ul className="plain-list codes">
      {codes.map((it) => (
        <li key={`${it.code} ${it.edition ?? ''}`}>
          <Code code={it} isAsked={it.code === asked} />
        </li>
      ))}
    </ul>
  )
}

const looks = { nobody: 'grey', applicant: 'yellow', reviewer: 'blue', operator: 'red' } as const
const shapes = { nobody: '○', applicant: '■', reviewer: '●', operator: '▲' } as const

function Code({ code: it, isAsked }: { code: CodeView; isAsked: boolean }) {
  const words = useWords(codeWords)
  const fields = useWords(fieldWords)
  const { language } = useLanguage()
  const place = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    if (!isAsked) return
    place.current?.scrollIntoView({ block: 'center' })
    place.current?.querySelector('summary')?.focus({ preventScroll: true })
  }, [isAsked])
  const { meaning, advice } = codeTexts(it, language)
  return (
    <details ref={place} className="card code" data-code={it.code} data-actor={it.actor} open={isAsked}>
      <summary className="row code-head">
        <code>{it.code}</code>
        <span className="code-meaning">{meaning}</span>
        {it.edition !== undefined && <span className="quiet">{words.edition(it.edition)}</span>}
        <Badge look={looks[it.actor]}>
          <span aria-hidden="true">{shapes[it.actor]}</span> {words.actors[it.actor]}
        </Badge>
      </summary>
      <dl className="facts code-facts">
        <Fact name={words.advice}>{advice}</Fact>
        <Fact name={words.fields}>
          {it.fields.length === 0
            ? words.noFields
            : it.fields.map((field) => (
                <span key={field} className="order-link" data-field={field}>
                  {fieldName(placeOf(field), fields)}
                </span>
              ))}
        </Fact>
        <Fact name={words.retry}>{words.retries[it.retry]}</Fact>
      </dl>
    </details>
  )
}

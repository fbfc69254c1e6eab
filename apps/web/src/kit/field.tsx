import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { FindingBasis } from './finding-basis.tsx'
import type { Finding } from './findings-list.tsx'
import { useLanguage, useWords } from './language.tsx'
import { severitySigns } from './severity-signs.ts'
import { kitWords } from './words/kit.ts'
import './field.css'

/** What an input inside a `Field` must be given. */
export interface InputProps {
  id: string
  'data-path': string
  'aria-describedby': string | undefined
  'aria-invalid': boolean | undefined
}

interface FieldProps {
  /** The dotted path in the filing; also the id of the input. */
  path: string
  label: string
  /** One sentence: what a right value looks like. */
  hint?: string | undefined
  /** One sentence: why it is asked. */
  why?: string | undefined
  optional?: boolean | undefined
  findings?: readonly Finding[] | undefined
  /** Takes over the value a finding offers. */
  onTakeOver?: ((value: string) => void) | undefined
  children: (input: InputProps) => ReactNode
}

/** A label, its input and what the rules say of it. */
export function Field({ path, label, hint, why, optional, findings = [], onTakeOver, children }: FieldProps) {
  const words = useWords(kitWords)
  const hintId = `${path}-hint`
  const findingsId = `${path}-findings`
  const describedBy = [hint && hintId, findings.length > 0 && findingsId].filter(Boolean).join(' ') || undefined
  const isInvalid = findings.some(({ severity }) => severity === 'blocks') || undefined

  return (
    <div className={isInvalid ? 'field field-invalid' : 'field'}>
      <label htmlFor={path}>
        {label}
        {optional && <span className="quiet">{words.optional}</span>}
      </label>
      {hint && (
        <p id={hintId} className="field-hint">
          {hint}
        </p>
      )}
      {children({ id: path, 'data-path': path, 'aria-describedby': describedBy, 'aria-invalid': isInvalid })}
      <FieldFindings id={findingsId} findings={findings} onTakeOver={onTakeOver} />
      {why && (
        <details className="field-why">
          <summary>{words.why}</summary>
          <p>{why}</p>
        </details>
      )}
    </div>
  )
}

interface FieldFindingsProps extends Pick<FieldProps, 'onTakeOver'> {
  id: string
  findings: readonly Finding[]
}

/** The findings of one field, beside it, with the value to take over where one is offered. */
export function FieldFindings({ id, findings, onTakeOver }: FieldFindingsProps) {
  const { language } = useLanguage()
  const words = useWords(kitWords)
  return (
    <div id={id} className="field-findings" aria-live="polite">
      {findings.map((it) => (
        <div key={it.rule + it.at} className={`finding finding-${it.severity}`} data-rule={it.rule}>
          <p>
            <span aria-hidden="true">{severitySigns[it.severity]}</span>{' '}
            <span className="sr-only">{words.findings.severities[it.severity]} </span>
            {it.message[language]} {it.whatToDo[language]}
          </p>
          {onTakeOver && it.proposed !== undefined && <TakeOver value={it.proposed} onTakeOver={onTakeOver} />}
          {it.basis && <FindingBasis finding={it} />}
        </div>
      ))}
    </div>
  )
}

function TakeOver({ value, onTakeOver }: { value: string; onTakeOver: (value: string) => void }) {
  const { takeOver } = useWords(kitWords)
  return (
    <Button isSmall data-action="take-over" onClick={() => onTakeOver(value)}>
      {takeOver(value)}
    </Button>
  )
}

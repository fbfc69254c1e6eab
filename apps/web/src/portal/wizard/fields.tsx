import { tidyField, valueAt } from '@openbeian/filing'
import type { HTMLInputAutoCompleteAttribute, HTMLInputTypeAttribute, ReactNode } from 'react'
import { DateField } from '../../kit/date-field.tsx'
import { Field, type InputProps } from '../../kit/field.tsx'
import { fieldLabel } from '../../kit/field-name.ts'
import { useWords } from '../../kit/language.tsx'
import { type Option, orNone, Select } from '../../kit/select.tsx'
import { fieldWords } from '../../kit/words/field.ts'
import { useForm } from './form.ts'
import { hintAt, whyAt } from './hint.ts'
import { hintWords } from './hint.words.ts'
import { wizardWords } from './wizard.words.ts'
import './fields.css'

interface FilingFieldProps {
  path: string
  label?: string
  hint?: string
  optional?: boolean
  children: (input: InputProps & { onBlur: () => void }, value: string) => ReactNode
}

/** A field of the filing with its name, hint and findings. */
function FilingField({ path, label, hint, optional, children }: FilingFieldProps) {
  const form = useForm()
  const names = useWords(fieldWords)
  const hints = useWords(hintWords)
  return (
    <Field
      path={path}
      label={label ?? fieldLabel(path, names, form.isIndividual)}
      hint={hint ?? hintAt(path, hints, form.isIndividual)}
      why={whyAt(path, hints)}
      optional={optional}
      findings={form.findingsAt(path)}
      onTakeOver={(value) => form.change(path, value)}
    >
      {(input) => children({ ...input, onBlur: () => form.leave(path) }, String(valueAt(form.filing, path) ?? ''))}
    </Field>
  )
}

interface TextFieldProps extends Omit<FilingFieldProps, 'children'> {
  type?: HTMLInputTypeAttribute
  inputMode?: 'tel' | 'email' | 'url' | 'numeric' | 'decimal' | 'text'
  autoComplete?: HTMLInputAutoCompleteAttribute
  maxLength?: number
}

export function TextField({ type = 'text', inputMode, autoComplete = 'off', maxLength, ...field }: TextFieldProps) {
  const { filing, change } = useForm()
  return (
    <FilingField {...field}>
      {({ onBlur, ...input }, value) => (
        <input
          {...input}
          className="text-input"
          type={type}
          inputMode={inputMode}
          autoComplete={autoComplete}
          maxLength={maxLength}
          value={value}
          onChange={(event) => change(field.path, event.target.value)}
          onBlur={() => {
            // the same as the server does, so that one sees what is kept
            const tidied = tidyField(filing, field.path, value)
            if (tidied !== value) change(field.path, tidied)
            onBlur()
          }}
        />
      )}
    </FilingField>
  )
}

export function LongTextField({
  path,
  optional,
  maxLength,
}: Omit<FilingFieldProps, 'children'> & { maxLength: number }) {
  const { change } = useForm()
  return (
    <FilingField path={path} {...(optional ? { optional } : {})}>
      {(input, value) => (
        <textarea
          {...input}
          className="text-input"
          rows={3}
          maxLength={maxLength}
          value={value}
          onChange={(event) => change(path, event.target.value)}
        />
      )}
    </FilingField>
  )
}

interface ChoiceFieldProps extends Omit<FilingFieldProps, 'children'> {
  options: Option[]
  /** What stands for nothing chosen yet. */
  unchosen?: string
  onChoose?: (value: string) => void
}

export function ChoiceField({ options, unchosen = '', onChoose, ...field }: ChoiceFieldProps) {
  const { change } = useForm()
  const words = useWords(wizardWords)
  return (
    <FilingField {...field}>
      {(input, value) => (
        <Select
          {...input}
          value={value === unchosen ? '' : value}
          options={orNone(words.choose, options)}
          onChoose={onChoose ?? ((chosen) => change(field.path, chosen))}
        />
      )}
    </FilingField>
  )
}

interface DayFieldProps extends Omit<FilingFieldProps, 'children'> {
  /** A paper may say 长期. */
  allowsLongTerm?: boolean
}

export function DayField({ allowsLongTerm = false, ...field }: DayFieldProps) {
  const { change } = useForm()
  return (
    <FilingField {...field}>
      {(input, value) => (
        <DateField
          {...input}
          value={value}
          allowsLongTerm={allowsLongTerm}
          onChange={(day) => change(field.path, day)}
        />
      )}
    </FilingField>
  )
}

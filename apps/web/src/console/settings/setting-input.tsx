import { type Setting, type SettingName, settings } from '@openbeian/contract'
import { isRecord, provinces } from '@openbeian/filing'
import { useState } from 'react'
import type { InputProps } from '../../kit/field.tsx'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { BudgetsInput } from './budgets-input.tsx'
import { MailTextInput } from './mail-text-input.tsx'
import { settingsWords } from './settings.words.ts'

interface SettingInputProps {
  name: SettingName
  value: unknown
  input: InputProps
  onChange: (value: unknown) => void
}

/** The input that fits a setting. */
export function SettingInput({ name, value, input, onChange }: SettingInputProps) {
  const row: Setting<unknown> = settings[name]
  const given = { value, input, onChange }
  switch (row.input) {
    case 'number':
      return <NumberInput {...given} unit={row.unit} />
    case 'switch':
      return <SwitchInput {...given} />
    case 'choice':
      return <ChoiceInput {...given} choices={row.choices ?? {}} />
    case 'ranges':
    case 'words':
      return <LinesInput key={JSON.stringify(value)} {...given} isRanges={row.input === 'ranges'} />
    case 'provinces':
      return <ProvincesInput {...given} />
    case 'text':
      return <TextInput {...given} />
    case 'long-text':
      return <LongTextInput {...given} />
    case 'budgets':
      return <BudgetsInput {...given} />
    case 'mail-text':
      return <MailTextInput {...given} name={name} />
  }
}

type TypedInput = Omit<SettingInputProps, 'name'>

function NumberInput({ value, input, onChange, unit }: TypedInput & { unit: Setting<unknown>['unit'] }) {
  const words = useWords(settingsWords)
  return (
    <span className="row">
      <input
        {...input}
        className="text-input"
        type="number"
        step={1}
        value={typeof value === 'number' ? value : ''}
        onChange={({ target }) => onChange(target.value === '' ? null : Number(target.value))}
      />
      {unit && <span className="quiet">{words.unit[unit]}</span>}
    </span>
  )
}

function SwitchInput({ value, input, onChange }: TypedInput) {
  const words = useWords(settingsWords)
  return (
    <label className="tick">
      <input {...input} type="checkbox" checked={value === true} onChange={({ target }) => onChange(target.checked)} />
      {value === true ? words.isOn : words.isOff}
    </label>
  )
}

function ChoiceInput({
  value,
  input,
  onChange,
  choices,
}: TypedInput & { choices: NonNullable<Setting<unknown>['choices']> }) {
  const { language } = useLanguage()
  return (
    <select {...input} className="text-input" value={String(value)} onChange={({ target }) => onChange(target.value)}>
      {Object.entries(choices).map(([choice, words]) => (
        <option key={choice} value={choice}>
          {words[language]}
        </option>
      ))}
    </select>
  )
}

const TextInput = ({ value, input, onChange }: TypedInput) => (
  <input
    {...input}
    className="text-input"
    value={typeof value === 'string' ? value : ''}
    onChange={({ target }) => onChange(target.value)}
  />
)

const LongTextInput = ({ value, input, onChange }: TypedInput) => (
  <textarea
    {...input}
    className="text-input"
    rows={4}
    value={typeof value === 'string' ? value : ''}
    onChange={({ target }) => onChange(target.value)}
  />
)

/** One a line; what is typed stays as it is typed until it is left. */
function LinesInput({ value, input, onChange, isRanges }: TypedInput & { isRanges: boolean }) {
  const [text, setText] = useState(() => linesOf(value))
  return (
    <textarea
      {...input}
      className="text-input"
      rows={3}
      value={text}
      onChange={({ target }) => setText(target.value)}
      onBlur={() => {
        const lines = text.split('\n').map((it) => it.trim())
        const items = lines.filter((it) => it !== '').map((it) => (isRanges ? rangeOf(it) : it))
        if (linesOf(items) !== linesOf(value)) onChange(items)
      }}
    />
  )
}

const rangeOf = (line: string) => {
  const [from = '', to = from] = line.split(/[-–—~～]/).map((it) => it.trim())
  return { from, to }
}

const linesOf = (value: unknown): string =>
  (Array.isArray(value) ? value : [])
    .map((it: unknown) => (isRecord(it) ? (it.from === it.to ? it.from : `${it.from}-${it.to}`) : it))
    .join('\n')

function ProvincesInput({ value, input, onChange }: TypedInput) {
  const { language } = useLanguage()
  const chosen: unknown[] = Array.isArray(value) ? value : []
  return (
    <div className="ticks" data-path={input['data-path']} id={input.id}>
      {provinces.map((it) => (
        <label key={it.code} className="tick">
          <input
            type="checkbox"
            checked={chosen.includes(it.code)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, it.code] : chosen.filter((code) => code !== it.code))
            }
          />
          {it[language]}
        </label>
      ))}
    </div>
  )
}

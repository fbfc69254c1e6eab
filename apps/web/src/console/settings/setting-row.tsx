import { type Finding, type SettingName, settings } from '@openbeian/contract'
import { Button } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { SettingInput } from './setting-input.tsx'
import { settingsWords } from './settings.words.ts'
import { shownValue } from './shown-value.ts'

interface SettingRowProps {
  name: SettingName
  /** What is set; undefined where the usual counts. */
  stored: unknown
  edit: { value?: unknown } | undefined
  findings: readonly Finding[]
  isFixed: boolean
  onEdit: (to: { value?: unknown } | undefined) => void
}

/** One setting: what it does, what counts, what is usual, and another value. */
export function SettingRow({ name, stored, edit, findings, isFixed, onEdit }: SettingRowProps) {
  const words = useWords(settingsWords)
  const { language } = useLanguage()
  const { usual, does, form, ...row } = settings[name]
  const value = (edit ? edit.value : stored) ?? usual
  const isSet = edit ? edit.value !== undefined : stored !== undefined
  const shownUsual = words.usual(shownValue(usual, { none: words.none, isOn: words.isOn, isOff: words.isOff }))
  return (
    <fieldset className="choices" disabled={isFixed} data-setting={name}>
      <Field
        path={name}
        label={row[language]}
        hint={`${does[language]} ${shownUsual}`}
        why={`${name} · ${words.form(form[language])}`}
        findings={findings}
      >
        {(input) => <SettingInput name={name} value={value} input={input} onChange={(to) => onEdit({ value: to })} />}
      </Field>
      <p className="row">
        {isSet && <span className="quiet">{words.isSet}</span>}
        {isSet && !isFixed && (
          <Button isSmall look="quiet" aria-label={`${words.toUsual}: ${row[language]}`} onClick={() => onEdit({})}>
            {words.toUsual}
          </Button>
        )}
        {edit && (
          <Button isSmall look="quiet" aria-label={`${words.undo}: ${row[language]}`} onClick={() => onEdit(undefined)}>
            {words.undo}
          </Button>
        )}
      </p>
    </fieldset>
  )
}

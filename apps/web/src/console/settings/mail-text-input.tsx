import { type MailText, type MailTextRow, mailPlaceholders, mailTextNames, mailTexts } from '@openbeian/contract'
import { isRecord } from '@openbeian/filing'
import type { InputProps } from '../../kit/field.tsx'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { settingsWords } from './settings.words.ts'

interface MailTextInputProps {
  /** Of the setting. */
  name: string
  value: unknown
  input: InputProps
  onChange: (value: unknown) => void
}

export const mailTextOf = (value: unknown): MailText => {
  const of = (name: string) => (isRecord(value) ? String(value[name] ?? '') : '')
  return { subject: of('subject'), zh: of('zh'), en: of('en') }
}

/** Subject and both texts of one mail; of an SMS the Chinese one alone. */
export function MailTextInput({ name, value, input, onChange }: MailTextInputProps) {
  const words = useWords(settingsWords)
  const { language } = useLanguage()
  const which = mailTextNames.find((it) => `texts.${it}` === name)
  if (!which) return null
  const row: MailTextRow = mailTexts[which]
  const text = mailTextOf(value)
  const fields: (keyof MailText)[] = row.goesBy === 'sms' ? ['zh'] : ['subject', 'zh', 'en']
  return (
    <details id={input.id} data-path={input['data-path']} open={JSON.stringify(value) !== JSON.stringify(row.usual)}>
      <summary>{text.subject || text.zh}</summary>
      <div className="stack">
        {fields.map((field) => (
          <label key={field} className="stack">
            {words.textOf[field]}
            <textarea
              className="text-input"
              rows={field === 'subject' ? 1 : 3}
              data-path={`${input['data-path']}.${field}`}
              value={text[field]}
              onChange={({ target }) => onChange({ ...text, [field]: target.value })}
            />
          </label>
        ))}
        <p className="quiet">{row.names.map((name) => `{${name}} ${mailPlaceholders[name][language]}`).join(' · ')}</p>
      </div>
    </details>
  )
}

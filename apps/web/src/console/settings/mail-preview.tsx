import {
  filledMailText,
  type MailTextRow,
  type MailValues,
  mailPlaceholders,
  mailTextNames,
  mailTexts,
} from '@openbeian/contract'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { useSignedIn } from '../../kit/session.ts'
import { mailTextOf } from './mail-text-input.tsx'
import { settingsWords } from './settings.words.ts'

const examples: MailValues = Object.fromEntries(
  Object.entries(mailPlaceholders).map(([name, { example }]) => [name, example]),
)

/** Each message that was worded anew, as it would arrive; what it names is invented. */
export function MailPreview({ edits }: { edits: ReadonlyMap<string, { value?: unknown }> }) {
  const words = useWords(settingsWords)
  const { language } = useLanguage()
  const { provider } = useSignedIn()
  const said = {
    ...examples,
    provider: provider.name,
    phone: '400-000-0000',
    email: 'beian@example.cn',
    hours: '9:00–18:00',
    licence: 'B1-20210001',
  }
  return mailTextNames.flatMap((name) => {
    const edit = edits.get(`texts.${name}`)
    if (!edit) return []
    const row: MailTextRow = mailTexts[name]
    const { subject, zh, en } = mailTextOf(edit.value ?? row.usual)
    return [
      <section key={name} className="card" aria-label={`${words.preview}: ${row[language]}`} data-mail-preview={name}>
        <h3>
          {words.preview}: {row[language]}
        </h3>
        {subject && <p>{filledMailText(subject, said)}</p>}
        <p>{filledMailText(zh, said)}</p>
        {en && <p>{filledMailText(en, said)}</p>}
      </section>,
    ]
  })
}

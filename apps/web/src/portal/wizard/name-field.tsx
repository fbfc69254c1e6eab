import { focusField } from '../../kit/focus-field.ts'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { TextField } from './fields.tsx'
import { useForm } from './form.ts'
import { useNameCheck } from './use-name-check.ts'
import { wizardWords } from './wizard.words.ts'
import './chip.css'
import './name-field.css'

/** 服务名称 with its findings while it is typed, and three suggestions without findings. */
export function NameField({ at, index }: { at: string; index: number }) {
  const { filing, change, leave, findingsAt } = useForm()
  const { language } = useLanguage()
  const { service: words } = useWords(wizardWords)
  const path = `${at}.name`
  const { reasons = [], suggestions = [] } = useNameCheck(filing, index) ?? {}
  const shown = new Set(findingsAt(path).map(({ rule }) => rule))
  const unsaid = reasons.filter(({ rule }) => !shown.has(rule))

  const take = (name: string) => {
    change(path, name)
    leave(path)
    focusField(path)
  }
  return (
    <div className="stack">
      <TextField path={path} maxLength={255} />
      <div role="status" className="name-advice">
        {reasons.length > 0 && suggestions.length > 0 && (
          <>
            {unsaid.length > 0 && (
              <ul>
                {unsaid.map(({ rule, message }) => (
                  <li key={rule}>{message[language]}</li>
                ))}
              </ul>
            )}
            <p className="field-hint" id={`${path}-suggestions`}>
              {words.otherNames}
            </p>
            <ul className="row name-suggestions" aria-labelledby={`${path}-suggestions`}>
              {suggestions.map((name) => (
                <li key={name}>
                  <button type="button" className="chip" onClick={() => take(name)}>
                    {name}
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  )
}

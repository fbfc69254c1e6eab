import { ApiError } from '@openbeian/contract'
import { provinces } from '@openbeian/filing'
import { type FormEvent, type InputHTMLAttributes, useState } from 'react'
import { Button } from '../kit/button.tsx'
import { Field, FieldFindings } from '../kit/field.tsx'
import type { Finding } from '../kit/findings-list.tsx'
import { useLanguage, useWords } from '../kit/language.tsx'
import { Failure } from '../kit/notice.tsx'
import { setupWords } from './setup.words.ts'
import { type SetupDone, type SetupFacts, type SetupRequest, setupApi } from './setup-api.ts'
import { noFields, type SetupField, type SetupFields } from './setup-fields.ts'

interface SetupFormProps {
  token: string
  facts: SetupFacts
  onDone: (done: SetupDone) => void
}

/** The provider and its first administrator; all that has to be mended is told at once, beside the fields. */
export function SetupForm({ token, facts, onDone }: SetupFormProps) {
  const words = useWords(setupWords)
  const [typed, setTyped] = useState<SetupFields>({
    ...noFields,
    'provider.publicUrl': facts.publicUrl ?? window.location.origin,
  })
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const findings = error instanceof ApiError ? (error.problem.findings ?? []) : []

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setError(undefined)
    const setup = givenOf(typed, chosen, facts.isPublicUrlFixed)
    setupApi
      .setUp({ body: { token, setup } })
      .then(onDone, setError)
      .finally(() => setBusy(false))
  }
  const line = (path: SetupField, more: InputHTMLAttributes<HTMLInputElement> = {}) => (
    <Field
      path={path}
      label={words.labels[path]}
      hint={words.hints[path]}
      findings={findings.filter(({ at }) => at === path)}
      onTakeOver={(value) => setTyped({ ...typed, [path]: value })}
    >
      {(input) => (
        <input
          {...input}
          className="text-input"
          required
          value={typed[path]}
          onChange={(event) => setTyped({ ...typed, [path]: event.target.value })}
          {...more}
        />
      )}
    </Field>
  )

  return (
    <form className="stack" onSubmit={submit}>
      <section className="card stack">
        <h2>{words.provider}</h2>
        {line('provider.name', { autoComplete: 'organization' })}
        {line('provider.code', { autoCapitalize: 'none', maxLength: 20 })}
        {line('provider.licence')}
        <Provinces chosen={chosen} onChoose={setChosen} findings={findings} />
        {!facts.isPublicUrlFixed && line('provider.publicUrl', { inputMode: 'url', autoCapitalize: 'none' })}
      </section>
      <section className="card stack">
        <h2>{words.contact}</h2>
        {line('provider.contact.name', { autoComplete: 'off' })}
        {line('provider.contact.phone', { inputMode: 'tel', autoComplete: 'off' })}
        {line('provider.contact.email', { inputMode: 'email', autoComplete: 'off', autoCapitalize: 'none' })}
      </section>
      <section className="card stack">
        <h2>{words.administrator}</h2>
        {line('administrator.name', { autoComplete: 'off' })}
        {line('administrator.login', { inputMode: 'email', autoComplete: 'off', autoCapitalize: 'none' })}
      </section>
      <Failure error={error} />
      <Button look="primary" type="submit" isWide isBusy={isBusy} data-action="set-up">
        {words.submit}
      </Button>
    </form>
  )
}

interface ProvincesProps {
  chosen: readonly string[]
  onChoose: (codes: readonly string[]) => void
  findings: readonly Finding[]
}

function Provinces({ chosen, onChoose, findings }: ProvincesProps) {
  const words = useWords(setupWords)
  const { language } = useLanguage()
  const toggle = (code: string) =>
    onChoose(chosen.includes(code) ? chosen.filter((it) => it !== code) : [...chosen, code])
  return (
    <fieldset className="choices">
      <legend>{words.provinces}</legend>
      <p className="field-hint">{words.provincesHint}</p>
      <div className="ticks">
        {provinces.map((it) => (
          <label key={it.code} className="tick">
            <input
              type="checkbox"
              name="provinces"
              value={it.code}
              checked={chosen.includes(it.code)}
              onChange={() => toggle(it.code)}
            />
            {it[language]}
          </label>
        ))}
      </div>
      <FieldFindings
        id="provinces-findings"
        findings={findings.filter(({ at }) => at.startsWith('provider.provinces'))}
      />
    </fieldset>
  )
}

function givenOf(typed: SetupFields, provinces: readonly string[], isPublicUrlFixed: boolean): SetupRequest {
  const text = (path: SetupField) => typed[path].trim()
  return {
    provider: {
      name: text('provider.name'),
      code: text('provider.code'),
      licence: text('provider.licence'),
      provinces: [...provinces],
      contact: {
        name: text('provider.contact.name'),
        phone: text('provider.contact.phone'),
        email: text('provider.contact.email'),
      },
      ...(isPublicUrlFixed ? {} : { publicUrl: text('provider.publicUrl') }),
    },
    administrator: { name: text('administrator.name'), login: text('administrator.login') },
  }
}

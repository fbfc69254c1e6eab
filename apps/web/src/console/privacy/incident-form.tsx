import { type IncidentBody, type IncidentView, incidentGrades } from '@openbeian/contract'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { useWords } from '../../kit/language.tsx'
import { Failure } from '../../kit/notice.tsx'
import { consolePrivacyWords } from './privacy.words.ts'

const texts = ['data', 'cause', 'measures', 'told', 'summary'] as const
const times = ['knownAt', 'reportedAt', 'handledAt', 'summarisedAt'] as const

const empty = (): IncidentBody => ({
  ...{ title: '', data: '', persons: 0, cause: '', measures: '', told: '', summary: '' },
  ...{ grade: 'ordinary', knownAt: new Date().toISOString() },
})

/** Beijing time, as an input of the browser has it. */
const shanghaiMs = 8 * 3600_000
const toInput = (iso: string | undefined): string =>
  iso === undefined ? '' : new Date(Date.parse(iso) + shanghaiMs).toISOString().slice(0, 16)
const fromInput = (text: string): string | undefined =>
  text === '' ? undefined : new Date(`${text}:00+08:00`).toISOString()

interface IncidentFormProps {
  incident?: IncidentView
  onDone: () => void
}

/** How grave it is a person chooses; nothing here does. */
export function IncidentForm({ incident, onDone }: IncidentFormProps) {
  const words = useWords(consolePrivacyWords)
  const [typed, setTyped] = useState<IncidentBody>(() => (incident ? bodyOf(incident) : empty()))
  const save = useMutation({
    mutationFn: async () => {
      if (!incident) return void (await api.openIncident({ body: typed }))
      const params = { incidentId: incident.id }
      await api.changeIncident({ params, body: { ...typed, expected: incident.version } })
    },
    onSuccess: onDone,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  const setTime = (name: (typeof times)[number], text: string) => {
    const { [name]: _, ...others } = typed
    const at = fromInput(text)
    setTyped({ ...others, knownAt: typed.knownAt, ...(at === undefined ? {} : { [name]: at }) })
  }
  return (
    <form className="card stack" onSubmit={submit}>
      <Field path="incident-title" label={words.incidentTitle}>
        {(input) => (
          <input
            {...input}
            className="text-input"
            required
            minLength={4}
            maxLength={200}
            value={typed.title}
            onChange={({ target }) => setTyped({ ...typed, title: target.value })}
          />
        )}
      </Field>
      <Grades grade={typed.grade} onChoose={(grade) => setTyped({ ...typed, grade })} />
      <Field path="incident-persons" label={words.persons}>
        {(input) => (
          <input
            {...input}
            className="text-input"
            type="number"
            min={0}
            value={typed.persons}
            onChange={({ target }) => setTyped({ ...typed, persons: Number(target.value) })}
          />
        )}
      </Field>
      {times.map((name) => (
        <Field key={name} path={`incident-${name}`} label={words[name]}>
          {(input) => (
            <input
              {...input}
              className="text-input"
              type="datetime-local"
              required={name === 'knownAt'}
              value={toInput(typed[name])}
              onChange={({ target }) => setTime(name, target.value)}
            />
          )}
        </Field>
      ))}
      <Texts typed={typed} onType={setTyped} />
      <Failure error={save.error} />
      <p>
        <Button look="primary" type="submit" isBusy={save.isPending} data-action="save-incident">
          {words.save}
        </Button>
      </p>
    </form>
  )
}

function bodyOf(incident: IncidentView): IncidentBody {
  const { id: _, version: __, report: ___, summaryClock: ____, ...body } = incident
  return body
}

function Grades({ grade, onChoose }: { grade: IncidentBody['grade']; onChoose: (it: IncidentBody['grade']) => void }) {
  const words = useWords(consolePrivacyWords)
  return (
    <fieldset className="stack">
      <legend>{words.grade}</legend>
      {incidentGrades.map((it) => (
        <label key={it} className="tick">
          <input type="radio" name="grade" data-grade={it} checked={grade === it} onChange={() => onChoose(it)} />
          {words.grades[it]}
        </label>
      ))}
    </fieldset>
  )
}

function Texts({ typed, onType }: { typed: IncidentBody; onType: (it: IncidentBody) => void }) {
  const words = useWords(consolePrivacyWords)
  return texts.map((name) => (
    <Field key={name} path={`incident-${name}`} label={words.texts[name]}>
      {(input) => (
        <textarea
          {...input}
          className="text-input"
          rows={2}
          maxLength={2000}
          value={typed[name]}
          onChange={({ target }) => onType({ ...typed, [name]: target.value })}
        />
      )}
    </Field>
  ))
}

import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { useWords } from '../../kit/language.tsx'
import { Failure } from '../../kit/notice.tsx'
import { saveFile } from '../../kit/save-file.ts'
import { consolePrivacyWords } from './privacy.words.ts'

const nothing = { name: '', number: '', reason: '' }

/** A person who has no account comes with the certificate: what filings say of them is given out. */
export function PersonForm() {
  const words = useWords(consolePrivacyWords)
  const [typed, setTyped] = useState(nothing)
  const give = useMutation({
    mutationFn: () => api.exportPersonData({ body: typed }),
    onSuccess: (archive) => {
      saveFile(archive, 'person.zip')
      setTyped(nothing)
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    give.mutate()
  }
  return (
    <form className="card stack" onSubmit={submit}>
      <h2>{words.personTitle}</h2>
      <p className="quiet">{words.personText}</p>
      {(['name', 'number', 'reason'] as const).map((field) => (
        <Field key={field} path={`person-${field}`} label={words.person[field]}>
          {(input) => (
            <input
              {...input}
              className="text-input"
              autoComplete="off"
              required
              maxLength={field === 'reason' ? 300 : 60}
              value={typed[field]}
              onChange={({ target }) => setTyped({ ...typed, [field]: target.value })}
            />
          )}
        </Field>
      ))}
      <Failure error={give.error} />
      <p>
        <Button type="submit" data-action="export-person" isBusy={give.isPending}>
          {words.exportPerson}
        </Button>
      </p>
    </form>
  )
}

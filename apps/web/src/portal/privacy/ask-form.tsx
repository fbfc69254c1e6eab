import { type DataRequestKind, dataRequestKinds } from '@openbeian/contract'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { useWords } from '../../kit/language.tsx'
import { Failure, Notice } from '../../kit/notice.tsx'
import { myDataWords } from './my-data.words.ts'

export function AskForm({ onAsked }: { onAsked: () => void }) {
  const words = useWords(myDataWords)
  const [kind, setKind] = useState<DataRequestKind>('correction')
  const [text, setText] = useState('')
  const ask = useMutation({
    mutationFn: () => api.askAboutData({ body: { kind, words: text } }),
    onSuccess: () => {
      setText('')
      onAsked()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    ask.mutate()
  }
  return (
    <form className="stack" onSubmit={submit}>
      <fieldset className="stack">
        <legend>{words.kind}</legend>
        {dataRequestKinds.map((it) => (
          <label key={it} className="tick">
            <input type="radio" name="request-kind" checked={kind === it} onChange={() => setKind(it)} />
            {words.kinds[it]}
          </label>
        ))}
      </fieldset>
      <Field path="request-words" label={words.words} hint={words.wordsHint}>
        {(input) => (
          <textarea
            {...input}
            className="text-input"
            rows={3}
            minLength={4}
            maxLength={1000}
            required
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        )}
      </Field>
      <Failure error={ask.error} />
      {ask.isSuccess && <Notice kind="success" title={words.asked} />}
      <p>
        <Button type="submit" data-action="ask-about-data" isBusy={ask.isPending}>
          {words.ask}
        </Button>
      </p>
    </form>
  )
}

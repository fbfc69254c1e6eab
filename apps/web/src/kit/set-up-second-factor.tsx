import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api } from './api.ts'
import { Button } from './button.tsx'
import { CodeField } from './code-field.tsx'
import { useWords } from './language.tsx'
import { Failure } from './notice.tsx'
import { QrCode } from './qr-code.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import { secondFactorWords } from './second-factor.words.ts'
import { Snippet } from './snippet.tsx'

/** A key for an app, a code of it, and the recovery codes, which are shown once. `start` names the button that begins. */
export function SetUpSecondFactor({ start, onDone }: { start: string; onDone: () => void }) {
  const words = useWords(secondFactorWords)
  const [code, setCode] = useState('')
  const propose = useMutation({ mutationFn: () => api.proposeSecondFactor({}) })
  const set = useMutation({ mutationFn: () => api.setSecondFactor({ body: { code } }) })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    set.mutate()
  }
  const done = () => {
    set.reset()
    propose.reset()
    setCode('')
    onDone()
  }
  if (set.data) return <RecoveryCodes codes={set.data.recoveryCodes} onDone={done} />
  if (!propose.data)
    return (
      <>
        <Failure error={propose.error} />
        <p>
          <Button
            look="primary"
            data-action="propose-second-factor"
            isBusy={propose.isPending}
            onClick={() => propose.mutate()}
          >
            {start}
          </Button>
        </p>
      </>
    )
  const { key, uri } = propose.data
  return (
    <form className="stack" onSubmit={submit}>
      <p>{words.scan}</p>
      <QrCode text={uri} />
      <Snippet label={words.key} text={key} />
      <CodeField value={code} hint={words.appCodeHint} onType={setCode} />
      <Failure error={set.error} />
      <p>
        <Button look="primary" type="submit" data-action="set-second-factor" isBusy={set.isPending}>
          {words.confirm}
        </Button>
      </p>
    </form>
  )
}

import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { accountWords } from './account.words.ts'
import { api } from './api.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { Field } from './field.tsx'
import { useWords } from './language.tsx'
import { Failure } from './notice.tsx'
import { useForgetSession, useSignedIn } from './session.ts'

export function CloseAccount() {
  const words = useWords(accountWords)
  const [isAsking, setAsking] = useState(false)
  return (
    <section className="card stack">
      <h2>{words.closeTitle}</h2>
      <p className="quiet">{words.closeText}</p>
      <p>
        <Button isDanger data-action="close-account" onClick={() => setAsking(true)}>
          {words.close}
        </Button>
      </p>
      {isAsking && <SureDialog onClose={() => setAsking(false)} />}
    </section>
  )
}

function SureDialog({ onClose }: { onClose: () => void }) {
  const words = useWords(accountWords)
  const { hasPassword } = useSignedIn().account
  const [password, setPassword] = useState('')
  const forget = useForgetSession()
  const close = useMutation({
    mutationFn: () => api.closeAccount({ body: hasPassword ? { password } : {} }),
    onSuccess: forget,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    close.mutate()
  }
  return (
    <Dialog title={words.closeTitle} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <p>{words.closeText}</p>
        {hasPassword && (
          <Field path="close-password" label={words.password}>
            {(input) => (
              <input
                {...input}
                className="text-input"
                type="password"
                autoComplete="current-password"
                required
                value={password}
                onChange={(event) => setPassword(event.target.value)}
              />
            )}
          </Field>
        )}
        <Failure error={close.error} />
        <p>
          <Button isDanger type="submit" isBusy={close.isPending} data-action="close-account-sure">
            {words.closeSure}
          </Button>
        </p>
      </form>
    </Dialog>
  )
}

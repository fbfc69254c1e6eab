import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { accountWords } from './account.words.ts'
import { api } from './api.ts'
import { Button } from './button.tsx'
import { Field } from './field.tsx'
import { useWords } from './language.tsx'
import { Failure, Notice } from './notice.tsx'
import { useSignedIn } from './session.ts'

/** Another mail address or mobile to sign in with; it counts once its link was opened. */
export function ChangeLogin() {
  const words = useWords(accountWords)
  const { account } = useSignedIn()
  const [login, setLogin] = useState('')
  const ask = useMutation({ mutationFn: () => api.askToChangeLogin({ body: { login: login.trim() } }) })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    ask.mutate()
  }
  return (
    <section className="card stack">
      <h2>{words.loginTitle}</h2>
      <p className="quiet">{words.loginText}</p>
      <form className="stack" onSubmit={submit}>
        <p>
          {words.loginNow}: {account.login}
        </p>
        <Field path="login" label={words.newLogin} hint={words.newLoginHint}>
          {(input) => (
            <input
              {...input}
              className="text-input"
              autoComplete="off"
              inputMode="email"
              autoCapitalize="none"
              required
              minLength={3}
              maxLength={128}
              value={login}
              onChange={({ target }) => setLogin(target.value)}
            />
          )}
        </Field>
        {ask.data && (
          <Notice
            kind={ask.data.sentBy === 'link' ? 'success' : 'info'}
            title={ask.data.sentBy === 'link' ? words.loginSent(ask.data.validHours) : words.loginByStaff}
          />
        )}
        <Failure error={ask.error} />
        <p>
          <Button look="primary" type="submit" isBusy={ask.isPending} data-action="change-login">
            {words.changeLogin}
          </Button>
        </p>
      </form>
    </section>
  )
}

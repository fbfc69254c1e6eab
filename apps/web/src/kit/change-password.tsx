import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { accountWords } from './account.words.ts'
import { api } from './api.ts'
import { Button } from './button.tsx'
import { Field } from './field.tsx'
import { useWords } from './language.tsx'
import { Failure, Notice } from './notice.tsx'
import { PasswordStrength } from './password-strength.tsx'
import { useSignedIn } from './session.ts'

const nothing = { password: '', newPassword: '' }

export function ChangePassword() {
  const words = useWords(accountWords)
  const queries = useQueryClient()
  const { account, provider } = useSignedIn()
  const [typed, setTyped] = useState(nothing)
  const change = useMutation({
    mutationFn: () => api.changePassword({ body: typed }),
    onSuccess: () => {
      setTyped(nothing)
      return queries.invalidateQueries({ queryKey: ['sessions'] })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    change.mutate()
  }
  const line = (name: keyof typeof nothing, hint?: string) => (
    <Field path={name} label={words[name]} hint={hint}>
      {(input) => (
        <input
          {...input}
          className="text-input"
          type="password"
          autoComplete={name === 'password' ? 'current-password' : 'new-password'}
          minLength={name === 'password' ? undefined : 10}
          required
          value={typed[name]}
          onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
        />
      )}
    </Field>
  )
  return (
    <section className="card stack">
      <h2>{words.passwordTitle}</h2>
      <p className="quiet">{words.passwordText}</p>
      <form className="stack" onSubmit={submit}>
        {line('password')}
        {line('newPassword', words.newPasswordHint)}
        <PasswordStrength password={typed.newPassword} context={[account.login, account.name, provider.name]} />
        {change.data && <Notice kind="success" title={words.changed(change.data.endedSessions)} />}
        <Failure error={change.error} />
        <p>
          <Button look="primary" type="submit" isBusy={change.isPending} data-action="change-password">
            {words.change}
          </Button>
        </p>
      </form>
    </section>
  )
}

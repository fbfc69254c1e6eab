import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from './api.ts'
import { changeLoginWords } from './change-login-dialog.words.ts'
import { Field } from './field.tsx'
import { useWords } from './language.tsx'
import { ReasonDialog } from './reason-dialog.tsx'

interface ChangeLoginDialogProps {
  account: { id: string; name: string; login: string }
  onDone: () => void
  onClose: () => void
}

/** By staff, where no link can prove the new login. */
export function ChangeLoginDialog({ account, onDone, onClose }: ChangeLoginDialogProps) {
  const words = useWords(changeLoginWords)
  const [login, setLogin] = useState('')
  const change = useMutation({
    mutationFn: (reason: string) =>
      api.changeLoginByStaff({ params: { accountId: account.id }, body: { login: login.trim(), reason } }),
    onSuccess: onDone,
  })
  return (
    <ReasonDialog
      title={words.changeNamed(account.name)}
      isPending={change.isPending}
      error={change.error}
      onSure={change.mutate}
      onClose={onClose}
    >
      <p>{words.text}</p>
      <p>
        {words.now}: {account.login}
      </p>
      <Field path="newLogin" label={words.login}>
        {(input) => (
          <input
            {...input}
            className="text-input"
            required
            minLength={3}
            maxLength={128}
            autoComplete="off"
            autoCapitalize="none"
            value={login}
            onChange={({ target }) => setLogin(target.value)}
          />
        )}
      </Field>
    </ReasonDialog>
  )
}

import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { api } from './api.ts'
import { Button } from './button.tsx'
import { CodeField } from './code-field.tsx'
import { Dialog } from './dialog.tsx'
import { Field } from './field.tsx'
import { useWords } from './language.tsx'
import { Failure } from './notice.tsx'
import { PasskeyFailure } from './passkey-failure.tsx'
import { knowsPasskeys, useConfirmByPasskey } from './passkeys.ts'
import { passkeyWords } from './passkeys.words.ts'
import { answerPassword } from './password-again.ts'
import { passwordDialogWords } from './password-dialog.words.ts'
import { secondFactorWords } from './second-factor.words.ts'
import { useSignedIn } from './session.ts'

/** Over the page: what was begun goes on once the password is typed, and is refused when the dialog is closed. */
export function PasswordDialog() {
  const words = useWords(passwordDialogWords)
  const passkeys = useWords(passkeyWords)
  const { codeHint } = useWords(secondFactorWords)
  const input = useRef<HTMLInputElement>(null)
  const { secondFactor, hasPasskeyHere } = useSignedIn().account
  const hasCode = secondFactor === 'on'
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const confirm = useMutation({
    mutationFn: () => api.typePasswordAgain({ body: { password, ...(hasCode && { code }) } }),
    onSuccess: () => answerPassword(true),
  })
  const byPasskey = useConfirmByPasskey(() => answerPassword(true))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    confirm.mutate()
  }
  return (
    <Dialog title={words.title} onClose={() => answerPassword(false)} focus={() => input.current}>
      <form className="stack" onSubmit={submit}>
        <Field path="password-again" label={words.password} hint={words.why}>
          {(given) => (
            <input
              {...given}
              ref={input}
              className="text-input"
              type="password"
              autoComplete="current-password"
              required
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          )}
        </Field>
        {hasCode && <CodeField value={code} hint={codeHint} onType={setCode} />}
        <Failure error={confirm.error} />
        <PasskeyFailure error={byPasskey.error} />
        <p className="row">
          <Button look="primary" type="submit" isBusy={confirm.isPending} data-action="password-again">
            {words.goOn}
          </Button>
          {hasPasskeyHere && knowsPasskeys() && (
            <Button data-action="passkey-again" isBusy={byPasskey.isPending} onClick={() => byPasskey.mutate()}>
              {passkeys.use}
            </Button>
          )}
        </p>
      </form>
    </Dialog>
  )
}

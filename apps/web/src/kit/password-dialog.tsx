import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { api } from './api.ts'
import { Button } from './button.tsx'
import { CodeField } from './code-field.tsx'
import { Dialog } from './dialog.tsx'
import { Field } from './field.tsx'
import { useLanguage, useWords } from './language.tsx'
import { Failure } from './notice.tsx'
import { PasskeyFailure } from './passkey-failure.tsx'
import { knowsPasskeys, useConfirmByPasskey } from './passkeys.ts'
import { passkeyWords } from './passkeys.words.ts'
import { answerPassword } from './password-again.ts'
import { passwordDialogWords } from './password-dialog.words.ts'
import { secondFactorWords } from './second-factor.words.ts'
import { confirmInWindow, nameOfService, useConfirmedElsewhere } from './services.ts'
import { serviceWords } from './services.words.ts'
import { useSignedIn } from './session.ts'

const goOn = () => answerPassword(true)

/** Over the page: what was begun goes on once the password is typed, and is refused when the dialog is closed. */
export function PasswordDialog() {
  const words = useWords(passwordDialogWords)
  const passkeys = useWords(passkeyWords)
  const { codeHint } = useWords(secondFactorWords)
  const byServices = useWords(serviceWords)
  const { language } = useLanguage()
  useConfirmedElsewhere(goOn)
  const input = useRef<HTMLInputElement>(null)
  const { secondFactor, hasPasskeyHere, hasPassword, services } = useSignedIn().account
  const hasCode = secondFactor === 'on' && hasPassword
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const confirm = useMutation({
    mutationFn: () => api.typePasswordAgain({ body: { password, ...(hasCode && { code }) } }),
    onSuccess: goOn,
  })
  const byPasskey = useConfirmByPasskey(goOn)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    confirm.mutate()
  }
  return (
    <Dialog title={words.title} onClose={() => answerPassword(false)} focus={() => input.current}>
      <form className="stack" onSubmit={submit}>
        {hasPassword ? (
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
        ) : (
          <p>{byServices.againText}</p>
        )}
        {hasCode && <CodeField value={code} hint={codeHint} onType={setCode} />}
        <Failure error={confirm.error} />
        <PasskeyFailure error={byPasskey.error} />
        <p className="row">
          {hasPassword && (
            <Button look="primary" type="submit" isBusy={confirm.isPending} data-action="password-again">
              {words.goOn}
            </Button>
          )}
          {services.map((it) => (
            <Button
              key={it.id}
              look={hasPassword ? 'framed' : 'primary'}
              data-action="service-again"
              onClick={() => confirmInWindow(it.id)}
            >
              {byServices.again(nameOfService(it, language))}
            </Button>
          ))}
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

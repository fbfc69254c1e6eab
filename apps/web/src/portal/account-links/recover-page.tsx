import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useLocation } from 'react-router'
import { api } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { Door } from '../../kit/door.tsx'
import { Field } from '../../kit/field.tsx'
import { useWords } from '../../kit/language.tsx'
import { Failure, Notice } from '../../kit/notice.tsx'
import { ProviderCodeField, useProviderCode } from '../../kit/provider-code.tsx'
import { kitWords } from '../../kit/words/kit.ts'
import { accountLinkWords } from './account-links.words.ts'
import { OpenedLink, PasswordForm } from './opened-link.tsx'
import { ToSignIn } from './to-sign-in.tsx'

/** Asks for a link to choose a new password; opened by such a link, lets one choose it. */
export function RecoverPage() {
  const { filingService } = useWords(kitWords)
  const token = useLocation().hash.slice(1)
  return (
    <Door place={filingService}>
      {token ? <ChooseNew token={token} /> : <AskForLink />}
      <ToSignIn />
    </Door>
  )
}

function AskForLink() {
  const words = useWords(accountLinkWords)
  const [login, setLogin] = useState('')
  const provider = useProviderCode()
  const ask = useMutation({
    mutationFn: () => api.askForRecovery({ body: { login: login.trim(), ...provider.given } }),
  })
  if (ask.data) {
    const { sentBy, validHours } = ask.data
    return <Notice kind="info" title={sentBy === 'link' ? words.sent(validHours) : words.byStaff} />
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    ask.mutate()
  }
  return (
    <form className="stack" onSubmit={submit}>
      <Field path="login" label={words.login} hint={words.recoverHint}>
        {(input) => (
          <input
            {...input}
            className="text-input"
            autoComplete="username"
            inputMode="email"
            autoCapitalize="none"
            required
            minLength={3}
            value={login}
            onChange={(event) => setLogin(event.target.value)}
          />
        )}
      </Field>
      <ProviderCodeField error={ask.error} code={provider.code} onType={provider.setCode} />
      <Failure error={ask.error} />
      <Button look="primary" type="submit" isWide isBusy={ask.isPending} data-action="ask-recovery">
        {words.send}
      </Button>
    </form>
  )
}

function ChooseNew({ token }: { token: string }) {
  const words = useWords(accountLinkWords)
  const recover = useMutation({
    mutationFn: (password: string) => api.recoverPassword({ body: { token, password } }),
  })
  if (recover.isSuccess) return <Notice kind="success" title={words.saved} />
  return (
    <OpenedLink token={token} purpose="recover-password">
      <PasswordForm
        label={words.newPassword}
        hint={words.newPasswordHint}
        submit={words.save}
        action="recover-password"
        isNew
        isBusy={recover.isPending}
        error={recover.error}
        onSubmit={(password) => recover.mutate(password)}
      />
    </OpenedLink>
  )
}

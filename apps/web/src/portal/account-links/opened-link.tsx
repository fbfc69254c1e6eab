import { type LinkPurpose, minPasswordLength } from '@openbeian/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import { Link } from 'react-router'
import { api } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { Failure, Notice } from '../../kit/notice.tsx'
import { PasswordStrength } from '../../kit/password-strength.tsx'
import { accountLinkWords } from './account-links.words.ts'

interface OpenedLinkProps {
  token: string
  purpose: LinkPurpose
  /** Shown while the link does what it is for. */
  children: ReactNode
}

/** A one-time link as its holder finds it: what it is for, or that it is over and how to get another. */
export function OpenedLink({ token, purpose, children }: OpenedLinkProps) {
  const words = useWords(accountLinkWords)
  const link = useQuery({
    queryKey: ['account-link', token],
    queryFn: ({ signal }) => api.lookAtLink({ body: { token }, signal }),
    staleTime: Infinity,
  })
  if (link.isPending) return <Loading />
  if (link.error) return <Failure error={link.error} retry={() => void link.refetch()} />
  const { state, login, isRenewable } = link.data
  if (link.data.purpose !== purpose) return <Notice kind="error" title={words.noLink} />
  return (
    <>
      {login && <p className="quiet">{words.forLogin(login)}</p>}
      {state === 'open' ? (
        children
      ) : (
        <>
          <Notice kind="warning" title={state === 'used' ? words.used[purpose] : words.expired} />
          {isRenewable ? <NewLink token={token} /> : <OtherWay purpose={purpose} isUsed={state === 'used'} />}
        </>
      )}
    </>
  )
}

function NewLink({ token }: { token: string }) {
  const words = useWords(accountLinkWords)
  const renew = useMutation({ mutationFn: () => api.renewLink({ body: { token } }) })
  if (renew.isSuccess) return <Notice kind="success" title={words.sentNew} />
  return (
    <>
      <Failure error={renew.error} />
      <p>
        <Button look="primary" data-action="renew-link" isBusy={renew.isPending} onClick={() => renew.mutate()}>
          {words.sendNew}
        </Button>
      </p>
    </>
  )
}

function OtherWay({ purpose, isUsed }: { purpose: LinkPurpose; isUsed: boolean }) {
  const words = useWords(accountLinkWords)
  if (purpose === 'invite' && !isUsed) return <p>{words.askAgain}</p>
  if (purpose === 'prove-login') return <p>{words.askForNewLogin}</p>
  if (purpose === 'take-back-login') return isUsed ? null : <p>{words.callProvider}</p>
  if (purpose === 'recover-password') {
    return (
      <p>
        {/* the same page, without the mark */}
        <a href="/recover">{words.toRecover}</a>
      </p>
    )
  }
  return <p>{isUsed ? <Link to="/">{words.toSignIn}</Link> : <Link to="/sign-up">{words.toSignUp}</Link>}</p>
}

interface PasswordFormProps {
  label: string
  hint: string
  submit: string
  action: string
  /** One that is chosen now, not one that is known. */
  isNew?: boolean
  isBusy: boolean
  error: unknown
  onSubmit: (password: string) => void
}

/** One password and what it is for. */
export function PasswordForm({ label, hint, submit, action, isNew, isBusy, error, onSubmit }: PasswordFormProps) {
  const [password, setPassword] = useState('')
  const send = (event: FormEvent) => {
    event.preventDefault()
    onSubmit(password)
  }
  return (
    <form className="stack" onSubmit={send}>
      <Field path="password" label={label} hint={hint}>
        {(input) => (
          <input
            {...input}
            className="text-input"
            type="password"
            autoComplete={isNew ? 'new-password' : 'current-password'}
            minLength={isNew ? minPasswordLength : undefined}
            required
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        )}
      </Field>
      {isNew && <PasswordStrength password={password} context={[]} />}
      <Failure error={error} />
      <Button look="primary" type="submit" isWide isBusy={isBusy} data-action={action}>
        {submit}
      </Button>
    </form>
  )
}

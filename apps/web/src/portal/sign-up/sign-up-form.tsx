import type { PrivacyNotice } from '@openbeian/contract'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, type HTMLInputAutoCompleteAttribute, useState } from 'react'
import { api } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { useWords } from '../../kit/language.tsx'
import { Failure, Notice } from '../../kit/notice.tsx'
import { PasswordStrength } from '../../kit/password-strength.tsx'
import { NoticeDetails } from '../../kit/privacy/notice-details.tsx'
import { usePrivacyNotice } from '../../kit/privacy/use-privacy-notice.ts'
import { ProviderCodeField, useProviderCode } from '../../kit/provider-code.tsx'
import { privacyWords } from '../../kit/words/privacy.ts'
import { signUpWords } from './sign-up.words.ts'
import '../../kit/field.css'

/** Characters; the API refuses shorter passwords. */
const minPasswordLength = 10
const nothing = { login: '', password: '', name: '', customerName: '' }
type Typed = typeof nothing

export function SignUpForm() {
  const words = useWords(signUpWords)
  const signUp = useMutation({
    mutationFn: (body: Typed & { noticeVersion: string; provider?: string }) => api.signUp({ body }),
  })
  const [typed, setTyped] = useState(nothing)
  const provider = useProviderCode()
  const [isTooShort, setTooShort] = useState(false)
  const notice = usePrivacyNotice(provider.given.provider)
  const [hasRead, setRead] = useState(false)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const tooShort = typed.password.length < minPasswordLength
    setTooShort(tooShort)
    const said = { ...typed, login: typed.login.trim(), noticeVersion: notice.data?.version ?? '' }
    if (!tooShort && notice.data) signUp.mutate({ ...said, ...provider.given })
  }
  if (signUp.data) return <SignedUp login={signUp.variables.login} {...signUp.data} />
  const line = (name: keyof Typed, type: 'text' | 'password', autoComplete: HTMLInputAutoCompleteAttribute) => (
    <input
      className="text-input"
      id={name}
      data-path={name}
      type={type}
      autoCapitalize={name === 'login' ? 'none' : undefined}
      inputMode={name === 'login' ? 'email' : undefined}
      autoComplete={autoComplete}
      aria-describedby={name === 'name' ? undefined : `${name}-hint`}
      aria-invalid={(name === 'password' && isTooShort) || undefined}
      required
      value={typed[name]}
      onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
    />
  )

  return (
    <form className="stack" onSubmit={submit}>
      <div className="field">
        <label htmlFor="login">{words.login}</label>
        <p id="login-hint" className="field-hint">
          {words.loginHint}
        </p>
        {line('login', 'text', 'username')}
      </div>
      <div className="field">
        <label htmlFor="password">{words.password}</label>
        <p id="password-hint" className="field-hint">
          {words.passwordHint}
        </p>
        {line('password', 'password', 'new-password')}
        <PasswordStrength password={typed.password} context={[typed.login, typed.name, typed.customerName]} />
        <div aria-live="polite">
          {isTooShort && <p className="finding finding-blocks">▲ {words.passwordTooShort}</p>}
        </div>
      </div>
      <div className="field">
        <label htmlFor="name">{words.name}</label>
        {line('name', 'text', 'name')}
      </div>
      <div className="field">
        <label htmlFor="customerName">{words.customerName}</label>
        <p id="customerName-hint" className="field-hint">
          {words.customerNameHint}
        </p>
        {line('customerName', 'text', 'organization')}
      </div>
      <ProviderCodeField error={signUp.error ?? notice.error} code={provider.code} onType={provider.setCode} />
      <Failure error={signUp.error ?? notice.error} />
      <NoticeTick notice={notice.data} hasRead={hasRead} onRead={setRead} />
      <Button look="primary" type="submit" isWide isBusy={signUp.isPending} data-action="sign-up">
        {words.submit}
      </Button>
    </form>
  )
}

interface NoticeTickProps {
  notice: PrivacyNotice | undefined
  hasRead: boolean
  onRead: (hasRead: boolean) => void
}

/** Read before anything is sent. */
function NoticeTick({ notice, hasRead, onRead }: NoticeTickProps) {
  const words = useWords(privacyWords)
  return (
    <>
      {notice && <NoticeDetails notice={notice} />}
      <label className="tick">
        <input
          type="checkbox"
          data-path="notice-read"
          required
          checked={hasRead}
          onChange={({ target }) => onRead(target.checked)}
        />
        {words.signUpTick}
      </label>
    </>
  )
}

interface SignedUpProps {
  login: string
  confirmedBy: 'link' | 'staff'
  validHours: number
  keptHours: number
}

/** What comes next: a link, or a call. */
function SignedUp({ login, confirmedBy, validHours, keptHours }: SignedUpProps) {
  const words = useWords(signUpWords)
  const isByLink = confirmedBy === 'link'
  return (
    <Notice kind="success" title={isByLink ? words.linkSent(login) : words.staffConfirm}>
      <p>{isByLink ? words.openLink(validHours) : words.staffConfirmText(keptHours / 24)}</p>
    </Notice>
  )
}

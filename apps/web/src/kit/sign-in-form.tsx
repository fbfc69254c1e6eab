import { type FormEvent, lazy, Suspense, useState } from 'react'
import { Button } from './button.tsx'
import { useWords } from './language.tsx'
import { Loading } from './loading.tsx'
import { Failure } from './notice.tsx'
import { ProviderCodeField, useProviderCode } from './provider-code.tsx'
import { useSignIn } from './session.ts'
import { kitWords } from './words/kit.ts'
import './field.css'

// who is signed in needs neither
const OtherWays = lazy(async () => ({ default: (await import('./other-ways.tsx')).OtherWays }))
const SignInCode = lazy(async () => ({ default: (await import('./sign-in-code.tsx')).SignInCode }))

export function SignInForm() {
  const { signIn: words } = useWords(kitWords)
  const signIn = useSignIn()
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const provider = useProviderCode()

  const submit = (event: FormEvent) => {
    event.preventDefault()
    signIn.mutate({ login: login.trim(), password, ...provider.given })
  }

  if (signIn.data && 'secondFactor' in signIn.data)
    return (
      <Suspense fallback={<Loading />}>
        <SignInCode {...signIn.data.secondFactor} onBack={signIn.reset} />
      </Suspense>
    )
  return (
    <form className="stack" onSubmit={submit}>
      <div className="field">
        <label htmlFor="login">{words.login}</label>
        <input
          className="text-input"
          id="login"
          data-path="login"
          autoComplete="username"
          inputMode="email"
          autoCapitalize="none"
          required
          value={login}
          onChange={(event) => setLogin(event.target.value)}
        />
      </div>
      <div className="field">
        <label htmlFor="password">{words.password}</label>
        <input
          className="text-input"
          id="password"
          data-path="password"
          type="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
      </div>
      <ProviderCodeField error={signIn.error} code={provider.code} onType={provider.setCode} />
      <Failure error={signIn.error} />
      <Button look="primary" type="submit" isWide isBusy={signIn.isPending} data-action="sign-in">
        {words.submit}
      </Button>
      <Suspense fallback={null}>
        <OtherWays />
      </Suspense>
    </form>
  )
}

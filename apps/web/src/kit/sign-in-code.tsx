import { type FormEvent, useState } from 'react'
import { Button } from './button.tsx'
import { CodeField } from './code-field.tsx'
import { useWords } from './language.tsx'
import { Failure } from './notice.tsx'
import { secondFactorWords } from './second-factor.words.ts'
import { useFinishSignIn } from './session.ts'
import { SignInByPasskey } from './sign-in-by-passkey.tsx'

interface SignInCodeProps {
  token: string
  /** One of the passkeys of the account can be used instead. */
  hasPasskeyHere: boolean
  onBack: () => void
}

/** The second step of signing in: the password was right, a passkey or a code is asked for. */
export function SignInCode({ token, hasPasskeyHere, onBack }: SignInCodeProps) {
  const words = useWords(secondFactorWords)
  const finish = useFinishSignIn()
  const [code, setCode] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    finish.mutate({ token, code })
  }
  return (
    <form className="stack" onSubmit={submit}>
      {hasPasskeyHere && <SignInByPasskey token={token} />}
      <CodeField value={code} hint={words.codeHint} onType={setCode} />
      <Failure error={finish.error} />
      <Button
        look={hasPasskeyHere ? 'framed' : 'primary'}
        type="submit"
        isWide
        isBusy={finish.isPending}
        data-action="sign-in-code"
      >
        {words.signIn}
      </Button>
      <p>
        <button type="button" className="link-button" onClick={onBack}>
          {words.back}
        </button>
      </p>
      <p className="quiet">{words.lost}</p>
    </form>
  )
}

import { Button } from './button.tsx'
import { useWords } from './language.tsx'
import { PasskeyFailure } from './passkey-failure.tsx'
import { knowsPasskeys } from './passkeys.ts'
import { passkeyWords } from './passkeys.words.ts'
import { useSignInByPasskey } from './session.ts'

/** A passkey: alone, or with the token of a right password as the second factor. */
export function SignInByPasskey({ token }: { token?: string }) {
  const words = useWords(passkeyWords)
  const signIn = useSignInByPasskey(token)
  if (!knowsPasskeys()) return null
  return (
    <>
      <PasskeyFailure error={signIn.error} />
      <Button
        look={token === undefined ? 'framed' : 'primary'}
        isWide
        isBusy={signIn.isPending}
        data-action="sign-in-passkey"
        onClick={() => signIn.mutate()}
      >
        {token === undefined ? words.signIn : words.use}
      </Button>
    </>
  )
}

import { SignInByPasskey } from './sign-in-by-passkey.tsx'
import { SignInByServices } from './sign-in-by-services.tsx'
import { useSignInWays } from './sign-in-ways.ts'

/** How people sign in here besides a password. */
export function OtherWays() {
  const ways = useSignInWays()
  return (
    ways.data && (
      <>
        {ways.data.passkeys && <SignInByPasskey />}
        <SignInByServices services={ways.data.services} />
      </>
    )
  )
}

import type { ServiceDoor, SignInServiceShown } from '@openbeian/contract'
import { SignInByPasskey } from './sign-in-by-passkey.tsx'
import { SignInByServices } from './sign-in-by-services.tsx'

interface OtherWaysProps {
  passkeys: boolean
  services: readonly (SignInServiceShown & { doors: readonly ServiceDoor[] })[]
}

/** How people sign in here besides a password. */
export const OtherWays = ({ passkeys, services }: OtherWaysProps) => (
  <>
    {passkeys && <SignInByPasskey />}
    <SignInByServices services={services} />
  </>
)

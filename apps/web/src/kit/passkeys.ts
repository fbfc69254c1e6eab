import type { NewPasskey, SignedByPasskey } from '@openbeian/contract'
import { useMutation } from '@tanstack/react-query'
import { api } from './api.ts'

/** Browsers have them over HTTPS and on this machine alone. */
export const knowsPasskeys = (): boolean => globalThis.isSecureContext && 'PublicKeyCredential' in globalThis

/** The browser asked nobody, or whoever was asked went back: there is nothing to tell a server. */
export class PasskeyNotShown extends Error {}

type ToSign = Awaited<ReturnType<typeof api.askToSignIn>>
type ToMake = Awaited<ReturnType<typeof api.askToAddPasskey>>

// read when it is needed: no page waits for it
const library = () => import('@simplewebauthn/browser')

/** Has an authenticator sign. Throws `PasskeyNotShown`. */
export async function signWithPasskey(optionsJSON: ToSign): Promise<SignedByPasskey> {
  const { startAuthentication } = await library()
  const { id, response } = await shown(startAuthentication({ optionsJSON }))
  const { clientDataJSON, authenticatorData, signature, userHandle } = response
  return { id, clientDataJSON, authenticatorData, signature, ...(userHandle !== undefined && { userHandle }) }
}

/** Has an authenticator make a key. Throws `PasskeyNotShown`. */
export async function makePasskey(optionsJSON: ToMake): Promise<NewPasskey> {
  const { startRegistration } = await library()
  const { id, response } = await shown(startRegistration({ optionsJSON }))
  const { clientDataJSON, attestationObject, transports = [] } = response
  return { id, clientDataJSON, attestationObject, transports }
}

async function shown<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer
  } catch (error) {
    throw new PasskeyNotShown('The browser showed no passkey.', { cause: error })
  }
}

/** A passkey instead of the password again. */
export const useConfirmByPasskey = (onSuccess: () => void) =>
  useMutation({
    mutationFn: async () => {
      const signed = await signWithPasskey(await api.askToConfirm({}))
      return api.confirmWithPasskey({ body: { signed } })
    },
    onSuccess,
  })

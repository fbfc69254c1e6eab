import { ApiError, type Session } from '@openbeian/contract'
import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import { api, rememberCsrfToken, sessionEndedKey } from './api.ts'

const sessionKey = ['session'] as const

/** `null`: nobody is signed in. Read once: that it ended is told by the next answer, over the page (see `sessionEndedKey`). */
export const useSession = () => useQuery({ queryKey: sessionKey, queryFn: readSession, staleTime: Infinity })

/** Whom `SessionGate` let in. Not asked of the query: what stands behind the gate may be drawn once more before it closes. */
export const SignedIn = createContext<Session | undefined>(undefined)

/** The session on pages that are shown only to those who have one. */
export function useSignedIn(): Session {
  const session = useContext(SignedIn)
  if (!session) throw new Error('This part of the page is only for those who are signed in.')
  return session
}

/** True while a page is open whose session is over. */
export const useSessionEnded = (): boolean =>
  useQuery({ queryKey: sessionEndedKey, queryFn: () => false, staleTime: Infinity }).data === true

export function useSignIn() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: { login: string; password: string; provider?: string }) => api.signIn({ body }),
    onSuccess: (answer) => {
      if (!('secondFactor' in answer)) begin(queries, answer)
    },
  })
}

/** The code, where the account has a second factor. */
export function useFinishSignIn() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: { token: string; code: string }) => api.finishSignIn({ body }),
    onSuccess: (session) => begin(queries, session),
  })
}

/** By a passkey: alone, or with the token of a right password. */
export function useSignInByPasskey(token?: string) {
  const queries = useQueryClient()
  const given = token === undefined ? {} : { token }
  return useMutation({
    mutationFn: async () => {
      const { signWithPasskey } = await import('./passkeys.ts')
      const signed = await signWithPasskey(await api.askToSignIn({ body: given }))
      return api.signInWithPasskey({ body: { ...given, signed } })
    },
    onSuccess: (session) => begin(queries, session),
  })
}

/** Reads anew whom the session is of and what they may do. */
export function useRefreshSession() {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: sessionKey, exact: true })
}

/** Whoever proves the address of a sign-up is signed in. */
export function useConfirmSignUp() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: { token: string; password: string }) => api.confirmSignUp({ body }),
    onSuccess: (session) => begin(queries, session),
  })
}

export function useSignOut() {
  const forget = useForgetSession()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async () => {
      const isKnownThere = queries.getQueryData<Session>(sessionKey)?.account.services.length !== 0
      // asked while there is a session to ask about
      const place = isKnownThere ? await api.getSignOutAddress({}).catch(() => undefined) : undefined
      await api.signOut({})
      return place?.continueAt
    },
    onSuccess: (continueAt) => continueAt && location.assign(continueAt),
    onSettled: forget,
  })
}

/** Nobody is signed in any more: back to the door, and nothing of them is left on the page. */
export function useForgetSession() {
  const queries = useQueryClient()
  return () => {
    rememberCsrfToken(undefined)
    queries.setQueryData(sessionKey, null)
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] })
    queries.getMutationCache().clear()
  }
}

/** News of this account's orders by mail, or not. */
export function useMailNotices() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (mailNotices: boolean) => api.setMailNotices({ body: { mailNotices } }),
    onSuccess: (session) => queries.setQueryData(sessionKey, session),
  })
}

async function readSession(): Promise<Session | null> {
  try {
    const session = await api.getSession({})
    rememberCsrfToken(session.csrfToken)
    return session
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) return null
    throw error
  }
}

function begin(queries: QueryClient, session: Session) {
  rememberCsrfToken(session.csrfToken)
  queries.setQueryData(sessionKey, session)
  queries.setQueryData(sessionEndedKey, false)
}

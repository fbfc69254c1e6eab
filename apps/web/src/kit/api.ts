import { ApiError, createClient } from '@openbeian/contract'
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { fetchWithPassword } from './password-again.ts'

let csrfToken: string | undefined

/** What the session answered has to be sent along with everything that changes something. */
export const rememberCsrfToken = (token: string | undefined) => {
  csrfToken = token
}

export const api = createClient({
  baseUrl: '',
  fetch: fetchWithPassword,
  csrfToken: () => csrfToken,
})

export const csrfHeader = (): Record<string, string> => (csrfToken ? { 'x-csrf-token': csrfToken } : {})

const isWorthRetrying = (error: Error) => error instanceof ApiError && (error.status === 0 || error.status >= 500)

export const sessionEndedKey = ['session', 'ended'] as const

/** A session that ended while a page was open is told over the page (see `SessionEnded`); nothing typed is lost. */
export function createQueryClient(): QueryClient {
  const noticeEnd = (error: Error) => {
    const hadSession = csrfToken !== undefined
    if (hadSession && error instanceof ApiError && error.status === 401) queries.setQueryData(sessionEndedKey, true)
  }
  const queries = new QueryClient({
    queryCache: new QueryCache({ onError: noticeEnd }),
    mutationCache: new MutationCache({ onError: noticeEnd }),
    defaultOptions: {
      queries: { retry: (tries, error) => tries < 2 && isWorthRetrying(error), staleTime: 10_000 },
      mutations: { retry: false },
    },
  })
  return queries
}

import { useQuery } from '@tanstack/react-query'
import { api } from './api.ts'

/** How people sign in here besides a password; nobody asks before it matters. */
export const useSignInWays = (given: { provider?: string } = {}) =>
  useQuery({
    queryKey: ['sign-in-ways', given],
    queryFn: ({ signal }) => api.listSignInWays({ query: given, signal }),
    staleTime: Infinity,
  })

import { useQuery } from '@tanstack/react-query'
import { api } from '../api.ts'

/** The notice of the provider of this site, or of the one with this code. */
export const usePrivacyNotice = (provider?: string) =>
  useQuery({
    queryKey: ['privacy-notice', provider ?? ''],
    queryFn: ({ signal }) => api.getPrivacyNotice({ query: provider ? { provider } : {}, signal }),
  })

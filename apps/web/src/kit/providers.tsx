import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { LanguageProvider } from './language.tsx'

/** What every page of either entry stands on. */
export const Providers = ({ queries, children }: { queries: QueryClient; children: ReactNode }) => (
  <QueryClientProvider client={queries}>
    <LanguageProvider>{children}</LanguageProvider>
  </QueryClientProvider>
)

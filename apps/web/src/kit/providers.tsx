import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { ConfigProvider, type ThemeConfig } from 'antd'
import type { ReactNode } from 'react'
import { componentTexts } from './component-texts.ts'
import { LanguageProvider, useLanguage } from './language.tsx'

interface ProvidersProps {
  queries: QueryClient
  theme: ThemeConfig
  children: ReactNode
}

/** What every page of either entry stands on. */
export function Providers({ queries, theme, children }: ProvidersProps) {
  return (
    <QueryClientProvider client={queries}>
      <LanguageProvider>
        <Look theme={theme}>{children}</Look>
      </LanguageProvider>
    </QueryClientProvider>
  )
}

function Look({ theme, children }: { theme: ThemeConfig; children: ReactNode }) {
  const { language } = useLanguage()
  return (
    <ConfigProvider
      theme={{ ...theme, token: { ...theme.token, motion: !prefersStillness() } }}
      locale={componentTexts[language]}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      {children}
    </ConfigProvider>
  )
}

const prefersStillness = () => window.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? false

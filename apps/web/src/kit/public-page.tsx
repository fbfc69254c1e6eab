import type { ReactNode } from 'react'
import { useWords } from './language.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { Page } from './page.tsx'
import { kitWords } from './words/kit.ts'
import './frame.css'

/** A page for anybody, signed in or not. */
export function PublicPage({ actions, children }: { actions: ReactNode; children: ReactNode }) {
  const { filingService } = useWords(kitWords)
  return (
    <>
      <header className="door-header">
        <strong>{filingService}</strong>
        <LanguageSwitch />
      </header>
      <Page actions={actions}>{children}</Page>
    </>
  )
}

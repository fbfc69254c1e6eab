import type { ReactNode } from 'react'
import { useWords } from './language.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { Page } from './page.tsx'
import { SignInForm } from './sign-in-form.tsx'
import { kitWords } from './words/kit.ts'
import './frame.css'

interface SignInPageProps {
  /** Whose door it is: 备案服务, 审核台. */
  place: string
  children?: ReactNode
}

export function SignInPage({ place, children }: SignInPageProps) {
  const words = useWords(kitWords)
  return (
    <div className="door">
      <header className="door-header">
        <strong>{place}</strong>
        <LanguageSwitch />
      </header>
      <Page title={words.signIn.title}>
        <SignInForm />
        {children}
      </Page>
    </div>
  )
}

import type { ReactNode } from 'react'
import { Door } from './door.tsx'
import { useWords } from './language.tsx'
import { SignInForm } from './sign-in-form.tsx'
import { kitWords } from './words/kit.ts'

interface SignInPageProps {
  place: string
  children?: ReactNode
}

export function SignInPage({ place, children }: SignInPageProps) {
  const words = useWords(kitWords)
  return (
    <Door place={place} title={words.signIn.title}>
      <SignInForm />
      <p>
        {/* the page of the portal, also for staff */}
        <a href="/recover">{words.signIn.forgot}</a>
      </p>
      {children}
    </Door>
  )
}

import { Link, Navigate } from 'react-router'
import { useWords } from '../../kit/language.tsx'
import { LanguageSwitch } from '../../kit/language-switch.tsx'
import { Page } from '../../kit/page.tsx'
import { useSession } from '../../kit/session.ts'
import { kitWords } from '../../kit/words/kit.ts'
import { signUpWords } from './sign-up.words.ts'
import { SignUpForm } from './sign-up-form.tsx'
import '../../kit/frame.css'

export function SignUpPage() {
  const words = useWords(signUpWords)
  const { filingService } = useWords(kitWords)
  const session = useSession()
  if (session.data) return <Navigate to="/" replace />
  return (
    <div className="door">
      <header className="door-header">
        <strong>{filingService}</strong>
        <LanguageSwitch />
      </header>
      <Page>
        <SignUpForm />
        <p>
          {words.have} <Link to="/">{words.toSignIn}</Link>
        </p>
      </Page>
    </div>
  )
}

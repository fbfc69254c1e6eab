import { Link, Navigate } from 'react-router'
import { useWords } from '../../kit/language.tsx'
import { LanguageSwitch } from '../../kit/language-switch.tsx'
import { Page } from '../../kit/page.tsx'
import { useSession } from '../../kit/session.ts'
import { portalWords } from '../../kit/words/portal.ts'
import { SignUpForm } from './sign-up-form.tsx'

export function SignUpPage() {
  const { place, signUp: words } = useWords(portalWords)
  const session = useSession()
  if (session.data) return <Navigate to="/" replace />
  return (
    <div className="door">
      <header className="door-header">
        <strong>{place}</strong>
        <LanguageSwitch />
      </header>
      <Page title={words.title}>
        <SignUpForm />
        <p>
          {words.have} <Link to="/">{words.toSignIn}</Link>
        </p>
      </Page>
    </div>
  )
}

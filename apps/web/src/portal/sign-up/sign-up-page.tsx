import { Link, Navigate } from 'react-router'
import { Door } from '../../kit/door.tsx'
import { useWords } from '../../kit/language.tsx'
import { useSession } from '../../kit/session.ts'
import { kitWords } from '../../kit/words/kit.ts'
import { signUpWords } from './sign-up.words.ts'
import { SignUpForm } from './sign-up-form.tsx'

export function SignUpPage() {
  const words = useWords(signUpWords)
  const { filingService } = useWords(kitWords)
  const session = useSession()
  if (session.data) return <Navigate to="/" replace />
  return (
    <Door place={filingService}>
      <SignUpForm />
      <p>
        {words.have} <Link to="/">{words.toSignIn}</Link>
      </p>
    </Door>
  )
}

import { Dialog } from './dialog.tsx'
import { useWords } from './language.tsx'
import { SignInForm } from './sign-in-form.tsx'
import { kitWords } from './words/kit.ts'

/** Asks to sign in again over the page, so that what was typed stays. */
export function SessionEnded() {
  const { signIn: words } = useWords(kitWords)
  return (
    <Dialog title={words.title}>
      <p>{words.ended}</p>
      <SignInForm />
    </Dialog>
  )
}

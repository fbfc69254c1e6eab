import { useQuery } from '@tanstack/react-query'
import { Modal } from 'antd'
import { sessionEndedKey } from './api.ts'
import { useWords } from './language.tsx'
import { SignInForm } from './sign-in-form.tsx'
import { kitWords } from './words/kit.ts'

/** Asks to sign in again over the page, so that what was typed stays. */
export function SessionEnded() {
  const { signIn: words } = useWords(kitWords)
  const { data: hasEnded } = useQuery({ queryKey: sessionEndedKey, queryFn: () => false, staleTime: Infinity })
  return (
    <Modal open={hasEnded === true} title={words.title} footer={null} closable={false} destroyOnHidden>
      <p>{words.ended}</p>
      <SignInForm />
    </Modal>
  )
}

import { useMutation } from '@tanstack/react-query'
import { useLocation } from 'react-router'
import { api } from '../../kit/api.ts'
import { Door } from '../../kit/door.tsx'
import { useWords } from '../../kit/language.tsx'
import { Notice } from '../../kit/notice.tsx'
import { kitWords } from '../../kit/words/kit.ts'
import { accountLinkWords } from './account-links.words.ts'
import { OpenedLink, PasswordForm } from './opened-link.tsx'
import { ToSignIn } from './to-sign-in.tsx'

/** Where the link to another login leads: it counts from now on. */
export function NewLoginPage() {
  const words = useWords(accountLinkWords)
  const { filingService } = useWords(kitWords)
  const token = useLocation().hash.slice(1)
  return (
    <Door place={filingService}>
      {token ? <Prove token={token} /> : <Notice kind="error" title={words.noLink} />}
      <ToSignIn />
    </Door>
  )
}

function Prove({ token }: { token: string }) {
  const words = useWords(accountLinkWords)
  const prove = useMutation({ mutationFn: (password: string) => api.proveLogin({ body: { token, password } }) })
  if (prove.isSuccess) return <Notice kind="success" title={words.loginProved} />
  return (
    <OpenedLink token={token} purpose="prove-login">
      <PasswordForm
        label={words.password}
        hint={words.proveHint}
        submit={words.prove}
        action="prove-login"
        isBusy={prove.isPending}
        error={prove.error}
        onSubmit={(password) => prove.mutate(password)}
      />
    </OpenedLink>
  )
}

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

/** Where the mail to the former login leads: whoever did not change it takes it back, with another password. */
export function TakeBackPage() {
  const words = useWords(accountLinkWords)
  const { filingService } = useWords(kitWords)
  const token = useLocation().hash.slice(1)
  return (
    <Door place={filingService}>
      {token ? <TakeBack token={token} /> : <Notice kind="error" title={words.noLink} />}
      <ToSignIn />
    </Door>
  )
}

function TakeBack({ token }: { token: string }) {
  const words = useWords(accountLinkWords)
  const takeBack = useMutation({ mutationFn: (password: string) => api.takeBackLogin({ body: { token, password } }) })
  if (takeBack.isSuccess) return <Notice kind="success" title={words.takenBack} />
  return (
    <OpenedLink token={token} purpose="take-back-login">
      <PasswordForm
        label={words.newPassword}
        hint={words.takeBackHint}
        submit={words.takeBack}
        action="take-back-login"
        isNew
        isBusy={takeBack.isPending}
        error={takeBack.error}
        onSubmit={(password) => takeBack.mutate(password)}
      />
    </OpenedLink>
  )
}

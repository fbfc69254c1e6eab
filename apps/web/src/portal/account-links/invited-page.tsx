import { useMutation } from '@tanstack/react-query'
import { useLocation } from 'react-router'
import { api } from '../../kit/api.ts'
import { Door } from '../../kit/door.tsx'
import { useWords } from '../../kit/language.tsx'
import { Notice } from '../../kit/notice.tsx'
import { SignInByServices } from '../../kit/sign-in-by-services.tsx'
import { useSignInWays } from '../../kit/sign-in-ways.ts'
import { kitWords } from '../../kit/words/kit.ts'
import { accountLinkWords } from './account-links.words.ts'
import { OpenedLink, PasswordForm } from './opened-link.tsx'
import { ToSignIn } from './to-sign-in.tsx'

/** Where an invitation leads: whoever was given an account chooses its password. */
export function InvitedPage() {
  const words = useWords(accountLinkWords)
  const { filingService } = useWords(kitWords)
  const token = useLocation().hash.slice(1)
  return (
    <Door place={filingService}>
      {token ? <ChooseFirst token={token} /> : <Notice kind="error" title={words.noLink} />}
      <ToSignIn />
    </Door>
  )
}

function ChooseFirst({ token }: { token: string }) {
  const words = useWords(accountLinkWords)
  const ways = useSignInWays()
  const accept = useMutation({
    mutationFn: (password: string) => api.acceptInvitation({ body: { token, password } }),
  })
  if (accept.isSuccess) return <Notice kind="success" title={words.invited} />
  return (
    <OpenedLink token={token} purpose="invite">
      <PasswordForm
        label={words.newPassword}
        hint={words.inviteHint}
        submit={words.invitePassword}
        action="accept-invitation"
        isNew
        isBusy={accept.isPending}
        error={accept.error}
        onSubmit={(password) => accept.mutate(password)}
      />
      {ways.data && <SignInByServices services={ways.data.services} invitation={token} />}
    </OpenedLink>
  )
}

import { Navigate, useLocation } from 'react-router'
import { Door } from '../../kit/door.tsx'
import { useWords } from '../../kit/language.tsx'
import { Notice } from '../../kit/notice.tsx'
import { useConfirmSignUp } from '../../kit/session.ts'
import { kitWords } from '../../kit/words/kit.ts'
import { accountLinkWords } from './account-links.words.ts'
import { OpenedLink, PasswordForm } from './opened-link.tsx'

/** Where the link of a sign-up leads. */
export function ConfirmPage() {
  const words = useWords(accountLinkWords)
  const { filingService } = useWords(kitWords)
  const token = useLocation().hash.slice(1)
  const confirm = useConfirmSignUp()
  if (confirm.isSuccess) return <Navigate to="/" replace />
  return (
    <Door place={filingService}>
      {token ? (
        <OpenedLink token={token} purpose="confirm-sign-up">
          <PasswordForm
            label={words.password}
            hint={words.confirmHint}
            submit={words.confirm}
            action="confirm-sign-up"
            isBusy={confirm.isPending}
            error={confirm.error}
            onSubmit={(password) => confirm.mutate({ token, password })}
          />
        </OpenedLink>
      ) : (
        <Notice kind="error" title={words.noLink} />
      )}
    </Door>
  )
}

import { useWords } from '../../kit/language.tsx'
import { Failure } from '../../kit/notice.tsx'
import { useMailNotices, useSignedIn } from '../../kit/session.ts'
import { noticesPageWords } from './notices.words.ts'
import '../../kit/field.css'

/** Whether news come to the address this account signs in with. */
export function MailNotices() {
  const words = useWords(noticesPageWords)
  const { account } = useSignedIn()
  const change = useMailNotices()
  if (account.mailNotices === undefined || !account.login.includes('@')) return null
  return (
    <div>
      <label className="tick">
        <input
          type="checkbox"
          data-path="mailNotices"
          disabled={change.isPending}
          checked={change.isPending ? change.variables : account.mailNotices}
          onChange={({ target }) => change.mutate(target.checked)}
        />
        {words.byMail(account.login)}
      </label>
      <p className="field-hint">{words.byMailHint}</p>
      <Failure error={change.error} />
    </div>
  )
}

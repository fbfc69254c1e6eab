import { useWords } from '../../kit/language.tsx'
import { MembersPart } from '../../kit/members-part.tsx'
import { Page } from '../../kit/page.tsx'
import { useSignedIn } from '../../kit/session.ts'
import { memberWords } from '../../kit/words/members.ts'

/** 我们的账号: who may sign in for the customer of the owner who looks. */
export function MembersPage() {
  const words = useWords(memberWords)
  const { customerId } = useSignedIn().account
  return (
    <Page next={<p className="quiet">{words.explain}</p>}>{customerId && <MembersPart customerId={customerId} />}</Page>
  )
}

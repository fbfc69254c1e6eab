import { useWords } from './language.tsx'
import { Failure, Notice } from './notice.tsx'
import { PasskeyNotShown } from './passkeys.ts'
import { passkeyWords } from './passkeys.words.ts'

/** What went wrong with a passkey: in the browser, or as the server says. */
export function PasskeyFailure({ error }: { error: unknown }) {
  const words = useWords(passkeyWords)
  if (error instanceof PasskeyNotShown) return <Notice kind="warning">{words.notShown}</Notice>
  return <Failure error={error} />
}

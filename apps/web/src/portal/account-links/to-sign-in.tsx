import { Link } from 'react-router'
import { useWords } from '../../kit/language.tsx'
import { accountLinkWords } from './account-links.words.ts'

/** Where whoever has a password goes: applicants to the portal, staff to the console. */
export function ToSignIn() {
  const words = useWords(accountLinkWords)
  return (
    <p>
      <Link to="/">{words.toSignIn}</Link> · <a href="/console">{words.toConsole}</a>
    </p>
  )
}

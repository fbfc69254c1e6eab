import { Link } from 'react-router'
import { Frame } from '../kit/frame.tsx'
import { useWords } from '../kit/language.tsx'
import { Page } from '../kit/page.tsx'
import { SessionGate } from '../kit/session-gate.tsx'
import { SignInPage } from '../kit/sign-in-page.tsx'
import { needWords } from '../kit/words/need.ts'
import { noticeWords } from '../kit/words/notices.ts'
import { portalWords } from '../kit/words/portal.ts'

/** What stands around every page of the portal; those who are not signed in see the door. */
export function PortalFrame() {
  const words = useWords(portalWords)
  const notices = useWords(noticeWords)
  const need = useWords(needWords)
  const door = (
    <SignInPage place={words.place}>
      <p>
        <Link to="/need">{need.open}</Link>
      </p>
      <p>
        {words.signUp.ask} <Link to="/sign-up">{words.signUp.title}</Link>
      </p>
    </SignInPage>
  )
  const links = [
    { to: '/', name: words.links.filings, end: true },
    { to: '/resources', name: words.links.resources },
    { to: '/notices', name: notices.title },
  ]
  return (
    <SessionGate door={door} stranger={<StaffHere />} belongs={(role) => role === 'applicant'}>
      <Frame place={({ provider }) => `${provider.name} ${words.place}`} links={links} />
    </SessionGate>
  )
}

function StaffHere() {
  const { staff: words } = useWords(portalWords)
  return (
    <Frame place={({ provider }) => provider.name} links={[]}>
      <Page title={words.title}>
        <p>{words.text}</p>
        <p>
          <a href="/console">{words.toConsole}</a>
        </p>
      </Page>
    </Frame>
  )
}

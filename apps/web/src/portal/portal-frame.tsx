import { Link } from 'react-router'
import { Frame } from '../kit/frame.tsx'
import { useLanguage, useWords } from '../kit/language.tsx'
import { Page } from '../kit/page.tsx'
import { linksInBar } from '../kit/pages.tsx'
import { useSignedIn } from '../kit/session.ts'
import { SessionGate } from '../kit/session-gate.tsx'
import { SignInPage } from '../kit/sign-in-page.tsx'
import { kitWords } from '../kit/words/kit.ts'
import { pages } from './pages.ts'
import { portalWords } from './portal.words.ts'

/** What stands around every page of the portal; those who are not signed in see the door. */
export function PortalFrame() {
  const words = useWords(portalWords)
  const { filingService } = useWords(kitWords)
  const door = (
    <SignInPage place={filingService}>
      <p>
        <Link to="/need">{words.unsure}</Link>
      </p>
      <p>
        {words.noAccount} <Link to="/sign-up">{words.signUp}</Link>
      </p>
    </SignInPage>
  )
  return (
    <SessionGate door={door} stranger={<StaffHere />} belongs={(role) => role === 'applicant'}>
      <OwnPages />
    </SessionGate>
  )
}

function OwnPages() {
  const { language } = useLanguage()
  const { filingService } = useWords(kitWords)
  const { account } = useSignedIn()
  return (
    <Frame place={({ provider }) => `${provider.name} ${filingService}`} links={linksInBar(pages, account, language)} />
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

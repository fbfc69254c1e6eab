import { Frame } from '../kit/frame.tsx'
import { useLanguage, useWords } from '../kit/language.tsx'
import { Page } from '../kit/page.tsx'
import { linksInBar } from '../kit/pages.tsx'
import { SearchBox } from '../kit/search/search-box.tsx'
import { useSignedIn } from '../kit/session.ts'
import { SessionGate } from '../kit/session-gate.tsx'
import { SignInPage } from '../kit/sign-in-page.tsx'
import { consoleWords } from './console.words.ts'
import { KeysHelp } from './keys-help.tsx'
import { pages } from './pages.ts'
import '../kit/badge.css'

/** What stands around every page of the console; those who are not signed in see the door. */
export function ConsoleFrame() {
  const words = useWords(consoleWords)
  return (
    <SessionGate
      door={<SignInPage place={words.title} />}
      stranger={<ApplicantHere />}
      belongs={(role) => role !== 'applicant'}
    >
      <StaffFrame />
    </SessionGate>
  )
}

function StaffFrame() {
  const words = useWords(consoleWords)
  const { language } = useLanguage()
  const { account } = useSignedIn()
  return (
    <div className="page-wide">
      <Frame
        place={({ provider }) => `${provider.name} ${words.title}`}
        links={linksInBar(pages, account, language)}
        search={<SearchBox isSmall />}
      />
      <KeysHelp />
    </div>
  )
}

function ApplicantHere() {
  const words = useWords(consoleWords)
  return (
    <Frame place={({ provider }) => provider.name} links={[]}>
      <Page title={words.staffOnly}>
        <p>
          <a href="/">{words.toPortal}</a>
        </p>
      </Page>
    </Frame>
  )
}

import { Frame } from '../kit/frame.tsx'
import { useWords } from '../kit/language.tsx'
import { maySee, pageNames } from '../kit/may-see.ts'
import { Page } from '../kit/page.tsx'
import { useSignedIn } from '../kit/session.ts'
import { SessionGate } from '../kit/session-gate.tsx'
import { SignInPage } from '../kit/sign-in-page.tsx'
import { consoleWords } from './console.words.ts'
import { KeysHelp } from './keys-help.tsx'

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
  const { account } = useSignedIn()
  const links = pageNames
    .filter((page) => maySee(page, account.role))
    .map((page) => ({ to: `/${page}`, name: words.links[page] }))
  return (
    <div className="page-wide">
      <Frame place={({ provider }) => `${provider.name} ${words.title}`} links={links} />
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

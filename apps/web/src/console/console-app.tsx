import { createBrowserRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { Frame } from '../kit/frame.tsx'
import { useWords } from '../kit/language.tsx'
import { Page } from '../kit/page.tsx'
import { SessionGate } from '../kit/session-gate.tsx'
import { SignInPage } from '../kit/sign-in-page.tsx'
import { consoleWords } from '../kit/words/console.ts'

const router = createBrowserRouter([{ path: '/', Component: ConsoleFrame, children: [] }], { basename: '/console' })

export function ConsoleApp() {
  const words = useWords(consoleWords)
  const stranger = (
    <Page title={words.staffOnly}>
      <a href="/">{words.toPortal}</a>
    </Page>
  )
  return (
    <SessionGate door={<SignInPage place={words.title} />} stranger={stranger} belongs={(role) => role !== 'applicant'}>
      <RouterProvider router={router} />
    </SessionGate>
  )
}

function ConsoleFrame() {
  const words = useWords(consoleWords)
  return <Frame place={({ provider }) => `${provider.name} ${words.title}`} links={[]} />
}

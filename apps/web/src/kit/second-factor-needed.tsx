import { Frame } from './frame.tsx'
import { useWords } from './language.tsx'
import { Page } from './page.tsx'
import { PasskeyCard } from './passkey-card.tsx'
import { secondFactorWords } from './second-factor.words.ts'
import { useRefreshSession } from './session.ts'
import { SetUpSecondFactor } from './set-up-second-factor.tsx'

/** Instead of every page, for staff whose provider asks a second factor of them, until they have one. */
export function SecondFactorNeeded() {
  const words = useWords(secondFactorWords)
  const refreshSession = useRefreshSession()
  return (
    <Frame place={({ provider }) => provider.name} links={[]}>
      <Page title={words.neededTitle} next={<p>{words.needed}</p>}>
        <div className="stack account-cards">
          <section className="card stack">
            <h2>{words.title}</h2>
            <p className="quiet">{words.explain}</p>
            <SetUpSecondFactor start={words.setUp} onDone={() => void refreshSession()} />
          </section>
          <PasskeyCard />
        </div>
      </Page>
    </Frame>
  )
}

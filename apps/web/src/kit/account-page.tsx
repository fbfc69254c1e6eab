import { endpoints } from '@openbeian/contract'
import { accountWords } from './account.words.ts'
import { ChangeLogin } from './change-login.tsx'
import { ChangePassword } from './change-password.tsx'
import { CloseAccount } from './close-account.tsx'
import { useWords } from './language.tsx'
import { mayAsk } from './may-ask.ts'
import { Page } from './page.tsx'
import { PasskeyCard } from './passkey-card.tsx'
import { SecondFactorCard } from './second-factor-card.tsx'
import { ServiceCard } from './service-card.tsx'
import { useSignedIn } from './session.ts'
import { SessionList } from './session-list.tsx'

/** What everybody looks after themselves: password, second factor, sessions, the end of the account. */
export function AccountPage() {
  const words = useWords(accountWords)
  const { account } = useSignedIn()
  const { login, name, customerName } = account
  return (
    <Page
      next={
        <p className="quiet">
          {words.login}: {login} · {words.name}: {name}
          {customerName && ` · ${words.customer}: ${customerName}`}
        </p>
      }
    >
      <div className="stack account-cards">
        <SessionList />
        <SecondFactorCard />
        <PasskeyCard />
        <ServiceCard />
        {/* both ask for the password */}
        {account.hasPassword && <ChangeLogin />}
        {account.hasPassword && <ChangePassword />}
        {mayAsk(endpoints.closeAccount, account) && <CloseAccount />}
      </div>
    </Page>
  )
}

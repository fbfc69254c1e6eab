import type { Role } from '@openbeian/contract'
import { lazy, type ReactNode, Suspense } from 'react'
import { Loading } from './loading.tsx'
import { Failure } from './notice.tsx'
import { Page } from './page.tsx'
import { SignedIn, useSession } from './session.ts'

const SecondFactorNeeded = lazy(async () => ({
  default: (await import('./second-factor-needed.tsx')).SecondFactorNeeded,
}))

interface SessionGateProps {
  /** Shown to those who are not signed in. */
  door: ReactNode
  /** Shown to those who are signed in and do not belong here. */
  stranger: ReactNode
  belongs: (role: Role) => boolean
  children: ReactNode
}

export function SessionGate({ door, stranger, belongs, children }: SessionGateProps) {
  const session = useSession()
  if (session.isPending) return <Loading />
  if (session.isError) {
    return (
      <Page title="">
        <Failure error={session.error} retry={() => void session.refetch()} />
      </Page>
    )
  }
  if (session.data === null) return door
  if (session.data.account.secondFactor === 'missing') {
    return (
      <SignedIn value={session.data}>
        <Suspense fallback={<Loading />}>
          <SecondFactorNeeded />
        </Suspense>
      </SignedIn>
    )
  }
  return <SignedIn value={session.data}>{belongs(session.data.account.role) ? children : stranger}</SignedIn>
}

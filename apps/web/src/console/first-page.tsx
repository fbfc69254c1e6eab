import { Navigate } from 'react-router'
import { maySee } from '../kit/may-see.ts'
import { useSignedIn } from '../kit/session.ts'

/** Where the day begins: with what waits, for those who review. */
export function FirstPage() {
  const { account } = useSignedIn()
  return <Navigate to={maySee('queue', account.role) ? '/queue' : '/orders'} replace />
}

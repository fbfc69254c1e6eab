import { endpoints } from '@openbeian/contract'
import { Link, useSearchParams } from 'react-router'
import { useWords } from '../../kit/language.tsx'
import { mayAsk } from '../../kit/may-ask.ts'
import { Page } from '../../kit/page.tsx'
import { useSignedIn } from '../../kit/session.ts'
import { kitWords } from '../../kit/words/kit.ts'
import { staffOrderWords } from '../../kit/words/staff-orders.ts'
import { BeginForCustomer } from './begin-for-customer.tsx'
import { BeginForOwn } from './begin-for-own.tsx'

/** For whom, what is wished, and the order it needs: asked before a form is opened. */
export function BeginPage() {
  const [search] = useSearchParams()
  const { account } = useSignedIn()
  const { toFilings } = useWords(kitWords)
  const { toOrders } = useWords(staffOrderWords)
  const isStaff = mayAsk(endpoints.listCustomers, account)
  const Begin = isStaff ? BeginForCustomer : BeginForOwn
  return (
    <Page actions={isStaff ? <Link to="/orders">{toOrders}</Link> : <Link to="/">{toFilings}</Link>}>
      <Begin key={search.toString()} search={search} />
    </Page>
  )
}

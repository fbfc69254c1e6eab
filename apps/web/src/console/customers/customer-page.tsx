import { endpoints } from '@openbeian/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { api } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { mayAsk } from '../../kit/may-ask.ts'
import { MembersPart } from '../../kit/members-part.tsx'
import { Failure, Notice } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { useSignedIn } from '../../kit/session.ts'
import { memberWords } from '../../kit/words/members.ts'
import { ChangeCustomerDialog } from './customer-dialogs.tsx'
import { CustomerFacts, type WholeCustomer } from './customer-facts.tsx'
import { customersWords } from './customers.words.ts'
import { MergeDialog } from './merge-dialog.tsx'

/** One customer: what it is called, its group, what it has, its accounts. */
export function CustomerPage() {
  const words = useWords(customersWords)
  const { customerId = '' } = useParams()
  const found = useQuery({
    queryKey: ['customer', customerId],
    queryFn: ({ signal }) => api.getCustomer({ params: { customerId }, signal }),
    refetchOnWindowFocus: false,
  })
  return (
    <Page actions={<Link to="/customers">{words.back}</Link>}>
      <Failure error={found.error} retry={() => void found.refetch()} />
      {found.isPending && <Loading />}
      {found.data && <OneCustomer key={customerId} customer={found.data} />}
    </Page>
  )
}

function OneCustomer({ customer }: { customer: WholeCustomer }) {
  const words = useWords(customersWords)
  const { explain, title } = useWords(memberWords)
  const { account } = useSignedIn()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [doing, setDoing] = useState<'change' | 'merge'>()
  const [isDone, setDone] = useState(false)
  const close = () => setDoing(undefined)
  const finish = () => {
    close()
    setDone(true)
    void queries.invalidateQueries({ queryKey: ['customer', customer.id] })
  }
  return (
    <>
      {isDone && <Notice kind="success">{words.done}</Notice>}
      <CustomerFacts customer={customer} />
      <p className="row">
        {mayAsk(endpoints.createOrder, account) && (
          <Link className="button button-primary" data-action="begin-order" to={`/new?customer=${customer.id}`}>
            {words.beginOrder}
          </Link>
        )}
        {mayAsk(endpoints.changeCustomer, account) && (
          <Button data-action="change-customer" onClick={() => setDoing('change')}>
            {words.change}
          </Button>
        )}
        {mayAsk(endpoints.mergeCustomer, account) && (
          <Button data-action="merge-customer" onClick={() => setDoing('merge')}>
            {words.merge}
          </Button>
        )}
      </p>
      {mayAsk(endpoints.listMembers, account) && (
        <>
          <h2>{title}</h2>
          <p className="quiet">{explain}</p>
          <MembersPart customerId={customer.id} />
        </>
      )}
      {doing === 'change' && <ChangeCustomerDialog customer={customer} onDone={finish} onClose={close} />}
      {doing === 'merge' && (
        <MergeDialog customer={customer} onDone={(intoId) => void navigate(`/customers/${intoId}`)} onClose={close} />
      )}
    </>
  )
}

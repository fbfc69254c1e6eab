import type { CustomerView } from '@openbeian/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../kit/api.ts'
import { CustomerField } from '../../kit/customer-field.tsx'
import { Field } from '../../kit/field.tsx'
import { useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { Failure, Notice } from '../../kit/notice.tsx'
import { AskWish } from './ask-wish.tsx'
import { beginWords } from './begin.words.ts'

interface BeginForCustomerProps {
  search: URLSearchParams
}

/** Staff begin for a customer, found by name or number; the page of a customer brings it along. */
export function BeginForCustomer({ search }: BeginForCustomerProps) {
  const customerId = search.get('customer') ?? ''
  const named = useQuery({
    queryKey: ['customer', customerId],
    queryFn: ({ signal }) => api.getCustomer({ params: { customerId }, signal }),
    enabled: customerId !== '',
    refetchOnWindowFocus: false,
  })
  if (customerId !== '' && named.isPending) return <Loading />
  return (
    <>
      <Failure error={named.error} retry={() => void named.refetch()} />
      <ChooseCustomer search={search} named={named.data} />
    </>
  )
}

function ChooseCustomer({ search, named }: BeginForCustomerProps & { named: CustomerView | undefined }) {
  const words = useWords(beginWords)
  const [customer, setCustomer] = useState(named)
  return (
    <>
      <section className="card stack">
        <Field path="customerId" label={words.forWhom} hint={words.customerHint}>
          {(input) => <CustomerField {...input} label={words.forWhom} chosen={customer} onChoose={setCustomer} />}
        </Field>
        {customer && (
          <Notice kind="info">{customer.accounts > 0 ? words.customerSees : words.customerHasNoLogin}</Notice>
        )}
      </section>
      {customer && <AskWish key={customer.id} search={search} whose={{ customerId: customer.id }} />}
    </>
  )
}

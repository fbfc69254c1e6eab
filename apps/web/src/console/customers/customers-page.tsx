import { type CustomerView, endpoints } from '@openbeian/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { api } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { EmptyCard } from '../../kit/empty-card.tsx'
import { useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { mayAsk } from '../../kit/may-ask.ts'
import { Failure, Notice } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { useSignedIn } from '../../kit/session.ts'
import { Table } from '../../kit/table.tsx'
import { TextFilter } from '../../kit/text-filter.tsx'
import { AddCustomerDialog } from './customer-dialogs.tsx'
import { customersWords } from './customers.words.ts'

/** The customers of the provider; the server looks. */
export function CustomersPage() {
  const words = useWords(customersWords)
  const { account } = useSignedIn()
  const navigate = useNavigate()
  const [search, setSearch] = useState('')
  const [isAdding, setAdding] = useState(false)
  const found = useQuery({
    queryKey: ['customers', 'page', search],
    queryFn: ({ signal }) => api.listCustomers({ query: { search, limit: 100 }, signal }),
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: false,
  })
  const customers = found.data?.customers
  return (
    <Page next={<p className="quiet">{words.explain}</p>}>
      {mayAsk(endpoints.addCustomer, account) && (
        <p>
          <Button look="primary" data-action="add-customer" onClick={() => setAdding(true)}>
            {words.add}
          </Button>
        </p>
      )}
      <TextFilter label={words.find} hint={words.findHint} value={search} onChange={setSearch} />
      <Failure error={found.error} retry={() => void found.refetch()} />
      {found.isPending && <Loading rows={8} />}
      {found.data?.searchedAll === false && <Notice kind="info">{words.partly}</Notice>}
      {customers?.length === 0 && <EmptyCard title={words.none} text={words.noneText} />}
      {customers && customers.length > 0 && <CustomerTable customers={customers} />}
      {isAdding && (
        <AddCustomerDialog onDone={({ id }) => void navigate(`/customers/${id}`)} onClose={() => setAdding(false)} />
      )}
    </Page>
  )
}

function CustomerTable({ customers }: { customers: readonly CustomerView[] }) {
  const words = useWords(customersWords)
  return (
    <Table label={words.title} titles={[words.name, words.number, words.externalId, words.parent, words.accounts]}>
      {customers.map((it) => (
        <tr key={it.id} data-customer={it.id}>
          <th scope="row" data-title={words.name}>
            <Link to={`/customers/${it.id}`}>{it.name}</Link>
          </th>
          <td data-title={words.number}>{it.number}</td>
          <td data-title={words.externalId}>{it.externalId}</td>
          <td data-title={words.parent}>{it.parent?.name}</td>
          <td data-title={words.accounts}>{it.accounts}</td>
        </tr>
      ))}
    </Table>
  )
}

import type { CustomerView } from '@openbeian/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from './api.ts'
import { ComboBox } from './combo-box.tsx'
import { customerWords } from './customer-field.words.ts'
import type { InputProps } from './field.tsx'
import { useWords } from './language.tsx'

interface CustomerFieldProps extends Partial<InputProps> {
  label: string
  chosen: CustomerView | undefined
  onChoose: (customer: CustomerView | undefined) => void
}

/** A customer of the provider, looked for by name, number or own id; the server looks. */
export function CustomerField({ label, chosen, onChoose, ...input }: CustomerFieldProps) {
  const words = useWords(customerWords)
  const [search, setSearch] = useState('')
  const found = useQuery({
    queryKey: ['customers', search],
    queryFn: ({ signal }) => api.listCustomers({ query: { search, limit: 20 }, signal }),
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: false,
  })
  const offered = found.data?.customers ?? []
  const all = chosen && !offered.some(({ id }) => id === chosen.id) ? [chosen, ...offered] : offered
  return (
    <ComboBox
      {...input}
      label={label}
      placeholder={words.searchHint}
      options={all.map((it) => ({ value: it.id, name: nameAndNumber(it) }))}
      value={chosen?.id ?? ''}
      onSearch={setSearch}
      onChoose={(id) => onChoose(all.find((it) => it.id === id))}
    />
  )
}

/** How a customer is told from another of the same name. */
const nameAndNumber = ({ name, number, externalId }: CustomerView): string =>
  [name, number, externalId].filter((it) => it !== undefined).join(' · ')

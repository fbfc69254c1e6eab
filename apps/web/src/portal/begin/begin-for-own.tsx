import type { Client, MandateView } from '@openbeian/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../kit/api.ts'
import { Choice } from '../../kit/choice.tsx'
import { ComboBox } from '../../kit/combo-box.tsx'
import { Field } from '../../kit/field.tsx'
import { useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { useMandates } from '../../kit/mandates.ts'
import { Failure } from '../../kit/notice.tsx'
import { AskWish } from './ask-wish.tsx'
import { type BeginWords, beginWords } from './begin.words.ts'
import type { Whose } from './wish.ts'

type Customers = Awaited<ReturnType<Client['listCustomersToFileFor']>>['customers']

/** The own customer; for whoever acts for a group one of its subsidiaries; for a third party whoever gave it a mandate. */
export function BeginForOwn({ search }: { search: URLSearchParams }) {
  const words = useWords(beginWords)
  const customers = useQuery({
    queryKey: ['customers-to-file-for'],
    queryFn: ({ signal }) => api.listCustomersToFileFor({ signal }),
    select: (answer) => answer.customers,
    refetchOnWindowFocus: false,
  })
  const mandates = useMandates()
  const held = mandates.data?.mandates.filter((it) => it.side === 'held' && it.isInForce) ?? []
  const choices = choicesOf(customers.data ?? [], held, words)
  const [chosen, setChosen] = useState<string>()

  if (customers.isPending || mandates.isPending) return <Loading />
  const value = chosen ?? valueFrom(search, choices)
  const whose = choices.find((it) => it.value === value)?.whose ?? {}
  return (
    <>
      <Failure error={customers.error} retry={() => void customers.refetch()} />
      {choices.length > 1 && (
        <section className="card stack">
          <ForWhom {...{ choices, value }} onChoose={setChosen} />
        </section>
      )}
      <AskWish key={value} search={search} whose={choices.length > 1 ? whose : {}} />
    </>
  )
}

interface ChoiceOfWhose {
  value: string
  name: string
  whose: Whose
}

const own = 'own'

const choicesOf = (customers: Customers, held: readonly MandateView[], words: BeginWords): ChoiceOfWhose[] => {
  const [self, ...subsidiaries] = customers
  return [
    { value: own, name: self ? words.forOwn(self.name) : words.forSelf, whose: self ? { customerId: self.id } : {} },
    ...subsidiaries.map(({ id, name, number }) => ({
      value: id,
      name: words.forSubsidiary(name, number),
      whose: { customerId: id },
    })),
    ...held.map((mandate) => ({
      value: mandate.id,
      name: words.forCustomer(mandate.customerName),
      whose: { customerId: mandate.customerId, mandate },
    })),
  ]
}

/** A link may say it: by the mandate, or by the customer whose filing is to be changed. */
function valueFrom(search: URLSearchParams, choices: readonly ChoiceOfWhose[]): string {
  const [mandate, customer] = [search.get('mandate'), search.get('customer')]
  const byMandate = choices.find(({ value }) => value === mandate)
  return (byMandate ?? choices.find(({ whose }) => whose.customerId === customer))?.value ?? own
}

const maxShown = 6

interface ForWhomProps {
  choices: ChoiceOfWhose[]
  value: string
  onChoose: (value: string) => void
}

/** A few are in sight, many are searched. */
function ForWhom({ choices, value, onChoose }: ForWhomProps) {
  const { forWhom } = useWords(beginWords)
  if (choices.length <= maxShown)
    return <Choice name="mandate" title={forWhom} value={value} options={choices} onChoose={onChoose} />
  return (
    <Field path="mandate" label={forWhom}>
      {(input) => <ComboBox {...input} label={forWhom} options={choices} value={value} onChoose={onChoose} />}
    </Field>
  )
}

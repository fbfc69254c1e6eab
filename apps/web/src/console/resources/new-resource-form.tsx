import { ApiError, type Client, type CustomerView } from '@openbeian/contract'
import { provinces } from '@openbeian/filing'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { api } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { CustomerField } from '../../kit/customer-field.tsx'
import { DateField } from '../../kit/date-field.tsx'
import { Field } from '../../kit/field.tsx'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Failure, Notice } from '../../kit/notice.tsx'
import { Select } from '../../kit/select.tsx'
import { QuotaField } from './quota-field.tsx'
import { readRanges } from './read-ranges.ts'
import { resourceWords } from './resources.words.ts'

type NewResource = Parameters<Client['createResource']>[0]['body']

/** Records what was sold to a customer. */
export function NewResourceForm({ province }: { province: string }) {
  const words = useWords(resourceWords)
  const { language } = useLanguage()
  const queries = useQueryClient()
  const form = useRef<HTMLFormElement>(null)
  const [customer, setCustomer] = useState<CustomerView>()
  const create = useMutation({
    mutationFn: (body: NewResource) => api.createResource({ body }),
    onSuccess: () => {
      form.current?.reset()
      setCustomer(undefined)
      return queries.invalidateQueries({ queryKey: ['resources'] })
    },
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (customer) create.mutate({ ...resourceFrom(new FormData(event.currentTarget)), customerId: customer.id })
  }
  const findings = create.error instanceof ApiError ? (create.error.problem.findings ?? []) : []
  const at = (path: string) => findings.filter((it) => it.at === path || it.at.startsWith(`${path}.`))

  return (
    <form ref={form} className="card stack" onSubmit={submit} aria-label={words.create}>
      <div className="form-grid">
        <Field path="customerId" label={words.customer} hint={words.customerHint} findings={at('customerId')}>
          {(input) => <CustomerField {...input} label={words.customer} chosen={customer} onChoose={setCustomer} />}
        </Field>
        <Field path="name" label={words.name} findings={at('name')}>
          {(input) => <input {...input} name="name" className="text-input" required maxLength={200} />}
        </Field>
        <Field path="externalId" label={words.externalId} hint={words.externalIdHint} findings={at('externalId')}>
          {(input) => <input {...input} name="externalId" className="text-input" maxLength={64} />}
        </Field>
        <Choice
          name="kind"
          label={words.kind}
          options={Object.entries(words.kinds).filter(([kind]) => kind !== 'access-code')}
        />
        <Choice name="billing" label={words.billing} options={Object.entries(words.billings)} />
        <Choice
          name="province"
          label={words.province}
          options={provinces.map((it) => [it.code, it[language]])}
          chosen={province}
        />
        <QuotaField quota={5} findings={at('quota')} />
        <Field path="purchasedOn" label={words.purchasedOn} findings={at('purchasedOn')}>
          {(input) => <DateField {...input} name="purchasedOn" required />}
        </Field>
        <Field path="expiresOn" label={words.expiresOn} findings={at('expiresOn')}>
          {(input) => <DateField {...input} name="expiresOn" required />}
        </Field>
        <Field path="ips" label={words.ips} hint={words.ipsHint} findings={at('ips')}>
          {(input) => <textarea {...input} name="ips" rows={2} className="text-input" />}
        </Field>
      </div>
      <Failure error={create.error} />
      {create.data && <Notice kind="success">{words.created(create.data.name)}</Notice>}
      <div>
        <Button
          look="primary"
          type="submit"
          isBusy={create.isPending}
          disabled={!customer}
          data-action="create-resource"
        >
          {words.submit}
        </Button>
      </div>
    </form>
  )
}

interface ChoiceProps {
  name: string
  label: string
  options: [value: string, name: string][]
  chosen?: string
}

const Choice = ({ name, label, options, chosen }: ChoiceProps) => (
  <Field path={name} label={label}>
    {(input) => (
      <Select
        {...input}
        name={name}
        options={options.map(([value, text]) => ({ value, name: text }))}
        defaultValue={chosen}
      />
    )}
  </Field>
)

function resourceFrom(form: FormData): Omit<NewResource, 'customerId'> {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  return {
    name: text('name'),
    ...(text('externalId') && { externalId: text('externalId') }),
    kind: text('kind') as NewResource['kind'],
    billing: text('billing') as NewResource['billing'],
    province: text('province'),
    quota: Number(text('quota')),
    purchasedOn: text('purchasedOn'),
    expiresOn: text('expiresOn'),
    ips: readRanges(text('ips')),
  }
}

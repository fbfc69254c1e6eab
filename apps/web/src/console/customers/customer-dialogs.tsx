import type { CustomerView } from '@openbeian/contract'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { api } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { CustomerField } from '../../kit/customer-field.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { Field } from '../../kit/field.tsx'
import { useWords } from '../../kit/language.tsx'
import { Failure } from '../../kit/notice.tsx'
import { ReasonDialog } from '../../kit/reason-dialog.tsx'
import { customersWords } from './customers.words.ts'

interface Names {
  name: string
  externalId: string
}

interface AddProps {
  onDone: (customer: CustomerView) => void
  onClose: () => void
}

/** A customer without a login. */
export function AddCustomerDialog({ onDone, onClose }: AddProps) {
  const words = useWords(customersWords)
  const form = useRef<HTMLFormElement>(null)
  const [names, setNames] = useState<Names>({ name: '', externalId: '' })
  const externalId = names.externalId.trim()
  const add = useMutation({
    mutationFn: () => api.addCustomer({ body: { name: names.name, ...(externalId && { externalId }) } }),
    onSuccess: onDone,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    add.mutate()
  }
  return (
    <Dialog title={words.add} onClose={onClose} focus={() => form.current?.querySelector('input') ?? null}>
      <form ref={form} className="stack" onSubmit={submit}>
        <NameFields names={names} onChange={setNames} />
        <Failure error={add.error} />
        <div className="dialog-foot">
          <Button look="primary" type="submit" data-action="add" isBusy={add.isPending}>
            {words.add}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

interface ChangeProps {
  customer: CustomerView
  onDone: () => void
  onClose: () => void
}

export function ChangeCustomerDialog({ customer, onDone, onClose }: ChangeProps) {
  const words = useWords(customersWords)
  const before = { name: customer.name, externalId: customer.externalId ?? '' }
  const [names, setNames] = useState<Names>(before)
  const [parent, setParent] = useState(customer.parent && asCustomer(customer.parent))
  const change = useMutation({
    mutationFn: (reason: string) =>
      api.changeCustomer({
        params: { customerId: customer.id },
        body: {
          reason,
          ...(names.name !== before.name && { name: names.name }),
          ...(names.externalId !== before.externalId && { externalId: names.externalId.trim() || null }),
          ...(parent?.id !== customer.parent?.id && { parentId: parent?.id ?? null }),
        },
      }),
    onSuccess: onDone,
  })
  return (
    <ReasonDialog
      title={words.change}
      isPending={change.isPending}
      error={change.error}
      onSure={change.mutate}
      onClose={onClose}
    >
      <NameFields names={names} onChange={setNames} />
      <Field path="parentId" label={words.parent} hint={words.parentHint}>
        {(input) => <CustomerField {...input} label={words.parent} chosen={parent} onChoose={setParent} />}
      </Field>
      {parent && (
        <p>
          <Button isSmall data-action="no-parent" onClick={() => setParent(undefined)}>
            {words.noParent}
          </Button>
        </p>
      )}
    </ReasonDialog>
  )
}

const asCustomer = (it: NonNullable<CustomerView['parent']>): CustomerView => ({ ...it, accounts: 0, subsidiaries: 0 })

function NameFields({ names, onChange }: { names: Names; onChange: (names: Names) => void }) {
  const words = useWords(customersWords)
  return (
    <>
      <Field path="name" label={words.name}>
        {(input) => (
          <input
            {...input}
            className="text-input"
            required
            maxLength={200}
            autoComplete="off"
            value={names.name}
            onChange={({ target }) => onChange({ ...names, name: target.value })}
          />
        )}
      </Field>
      <Field path="externalId" label={words.externalId} hint={words.externalIdHint}>
        {(input) => (
          <input
            {...input}
            className="text-input"
            maxLength={64}
            autoComplete="off"
            value={names.externalId}
            onChange={({ target }) => onChange({ ...names, externalId: target.value })}
          />
        )}
      </Field>
    </>
  )
}

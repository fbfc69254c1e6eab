import type { CustomerView, ResourceChange, WholeResource } from '@openbeian/contract'
import { provinces } from '@openbeian/filing'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { CustomerField } from '../../kit/customer-field.tsx'
import { DateField } from '../../kit/date-field.tsx'
import { formatDay } from '../../kit/date-time.ts'
import { Dialog } from '../../kit/dialog.tsx'
import { Field } from '../../kit/field.tsx'
import { rangeText } from '../../kit/filing-sections.ts'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Failure, Notice } from '../../kit/notice.tsx'
import { ReasonDialog } from '../../kit/reason-dialog.tsx'
import { Select } from '../../kit/select.tsx'
import { kitWords } from '../../kit/words/kit.ts'
import { QuotaField } from './quota-field.tsx'
import { readRanges } from './read-ranges.ts'
import { resourceWords } from './resources.words.ts'

export type Change = ResourceChange['change']

interface ChangeDialogProps {
  change: Change
  of: WholeResource
  onDone: () => void
  onClose: () => void
}

/** Changes, renews, moves or ends; what follows is told before. */
export function ChangeDialog({ change, of: it, onDone, onClose }: ChangeDialogProps) {
  const words = useWords(resourceWords)
  const { cancel } = useWords(kitWords)
  const [customer, setCustomer] = useState<CustomerView>()
  const { serviceCount: told, shellCount, subjectShellCount } = it.consequences
  const save = useMutation({
    mutationFn: (body: ResourceChange) => api.changeResource({ params: { resourceId: it.id }, body }),
    onSuccess: onDone,
  })
  const follows = (
    <Notice kind={told === 0 ? 'info' : 'warning'}>{words.loses(told, shellCount, subjectShellCount)}</Notice>
  )
  if (change === 'end')
    return (
      <ReasonDialog
        title={words.end}
        isPending={save.isPending}
        error={save.error}
        onSure={(reason) => save.mutate({ change, reason, told })}
        onClose={onClose}
      >
        {follows}
        <p>{words.endText}</p>
      </ReasonDialog>
    )
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = new FormData(event.currentTarget)
    if (change === 'renew') save.mutate({ change, expiresOn: String(typed.get('expiresOn') ?? '') })
    if (change === 'edit') save.mutate({ change, ...descriptionFrom(typed) })
    if (change === 'move' && customer) save.mutate({ change, customerId: customer.id, told })
  }
  return (
    <Dialog title={words[change]} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        {change === 'edit' && it.consequences.services.length > 0 && (
          <Notice kind="warning">{words.addressesFiled(it.consequences.services.length)}</Notice>
        )}
        {change === 'edit' && <Description of={it} />}
        {change === 'renew' && <LastDay of={it} />}
        {change === 'move' && (
          <>
            <p>{words.moveText}</p>
            {told > 0 && follows}
            <Field path="customerId" label={words.customer} hint={words.customerHint}>
              {(input) => <CustomerField {...input} label={words.customer} chosen={customer} onChoose={setCustomer} />}
            </Field>
          </>
        )}
        <Failure error={save.error} />
        <div className="dialog-foot">
          <Button onClick={onClose}>{cancel}</Button>
          <Button
            look="primary"
            type="submit"
            data-action="sure"
            isBusy={save.isPending}
            disabled={change === 'move' && !customer}
          >
            {words.save}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function LastDay({ of: { expiresOn } }: { of: WholeResource }) {
  const words = useWords(resourceWords)
  const { language } = useLanguage()
  return (
    <Field path="expiresOn" label={words.expiresOn} hint={words.renewHint(formatDay(expiresOn, language))}>
      {(input) => <DateField {...input} name="expiresOn" required />}
    </Field>
  )
}

function Description({ of: it }: { of: WholeResource }) {
  const words = useWords(resourceWords)
  const { language } = useLanguage()
  return (
    <>
      <Field path="name" label={words.name}>
        {(input) => (
          <input {...input} name="name" className="text-input" required maxLength={200} defaultValue={it.name} />
        )}
      </Field>
      <Field path="externalId" label={words.externalId} hint={words.externalIdHint}>
        {(input) => (
          <input {...input} name="externalId" className="text-input" maxLength={64} defaultValue={it.externalId} />
        )}
      </Field>
      <Field path="ips" label={words.ips} hint={words.ipsHint}>
        {(input) => (
          <textarea
            {...input}
            name="ips"
            rows={3}
            className="text-input"
            defaultValue={it.ips.map(rangeText).join('\n')}
          />
        )}
      </Field>
      <Field path="province" label={words.province}>
        {(input) => (
          <Select
            {...input}
            name="province"
            options={provinces.map(({ code, ...names }) => ({ value: code, name: names[language] }))}
            defaultValue={it.province}
          />
        )}
      </Field>
      <Field path="billing" label={words.billing}>
        {(input) => (
          <Select
            {...input}
            name="billing"
            options={Object.entries(words.billings).map(([value, name]) => ({ value, name }))}
            defaultValue={it.billing}
          />
        )}
      </Field>
      <QuotaField quota={it.quota} />
    </>
  )
}

function descriptionFrom(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  return {
    name: text('name'),
    externalId: text('externalId') || null,
    ips: readRanges(text('ips')),
    province: text('province'),
    billing: text('billing') === 'prepaid' ? ('prepaid' as const) : ('pay-as-you-go' as const),
    quota: Number(text('quota')),
  }
}

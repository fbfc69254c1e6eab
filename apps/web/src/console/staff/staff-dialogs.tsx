import type { Invited, StaffView } from '@openbeian/contract'
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { api } from '../../kit/api.ts'
import { Field } from '../../kit/field.tsx'
import { useWords } from '../../kit/language.tsx'
import { ReasonDialog } from '../../kit/reason-dialog.tsx'
import { RoleField } from './invite-dialog.tsx'
import { ProvincesField } from './provinces-field.tsx'
import { staffWords } from './staff.words.ts'

interface OfOne {
  person: StaffView
  onClose: () => void
}

export function ChangeRoleDialog({ person, onDone, onClose }: OfOne & { onDone: (released: number) => void }) {
  const words = useWords(staffWords)
  const [role, setRole] = useState(person.role)
  const change = useMutation({
    mutationFn: (reason: string) => api.changeStaffRole({ params: { accountId: person.id }, body: { role, reason } }),
    onSuccess: ({ releasedOrders }) => onDone(releasedOrders),
  })
  return (
    <Because title={words.named(words.change, person.name)} step={change} onClose={onClose}>
      <p>{words.roleText}</p>
      <RoleField role={role} onChange={setRole} />
    </Because>
  )
}

export function ProvincesDialog({ person, onDone, onClose }: OfOne & { onDone: (released: number) => void }) {
  const words = useWords(staffWords)
  const [provinces, setProvinces] = useState<readonly string[]>(person.provinces)
  const change = useMutation({
    mutationFn: (reason: string) =>
      api.changeStaffProvinces({ params: { accountId: person.id }, body: { provinces: [...provinces], reason } }),
    onSuccess: ({ releasedOrders }) => onDone(releasedOrders),
  })
  return (
    <Because title={words.named(words.changeProvinces, person.name)} step={change} onClose={onClose}>
      <p>{words.provincesText}</p>
      <ProvincesField chosen={provinces} onChange={setProvinces} />
    </Because>
  )
}

/** Who may take over is everybody who reviews and is not the leaver. */
export function DisableDialog({
  person,
  colleagues,
  onDone,
  onClose,
}: OfOne & { colleagues: readonly StaffView[]; onDone: (released: number) => void }) {
  const words = useWords(staffWords)
  const [to, setTo] = useState('')
  const disable = useMutation({
    mutationFn: (reason: string) =>
      api.disableStaff({ params: { accountId: person.id }, body: { reason, ...(to && { handOverTo: to }) } }),
    onSuccess: ({ releasedOrders }) => onDone(releasedOrders),
  })
  return (
    <Because title={words.named(words.disable, person.name)} step={disable} onClose={onClose}>
      <p>{words.disableText}</p>
      {person.claimedOrders > 0 && (
        <Field path="handOverTo" label={words.handOver}>
          {(input) => (
            <select {...input} className="text-input" value={to} onChange={({ target }) => setTo(target.value)}>
              <option value="">{words.nobody}</option>
              {colleagues.map(({ id, name, role }) => (
                <option key={id} value={id}>
                  {name} · {words.roles[role]}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </Because>
  )
}

export function ResetDialog({ person, onDone, onClose }: OfOne & { onDone: (invited: Invited) => void }) {
  const words = useWords(staffWords)
  const reset = useMutation({
    mutationFn: (reason: string) => api.resetStaff({ params: { accountId: person.id }, body: { reason } }),
    onSuccess: onDone,
  })
  return (
    <Because
      title={words.named(person.state === 'disabled' ? words.reopen : words.reset, person.name)}
      step={reset}
      onClose={onClose}
    >
      <p>{words.resetText}</p>
    </Because>
  )
}

interface BecauseProps {
  title: string
  step: { isPending: boolean; error: unknown; mutate: (reason: string) => void }
  onClose: () => void
  children: ReactNode
}

/** A step that takes a reason. */
const Because = ({ title, step, onClose, children }: BecauseProps) => (
  <ReasonDialog title={title} isPending={step.isPending} error={step.error} onSure={step.mutate} onClose={onClose}>
    {children}
  </ReasonDialog>
)

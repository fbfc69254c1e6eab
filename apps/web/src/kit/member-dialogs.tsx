import { type Invited, type MemberRole, type MemberView, memberRoles } from '@openbeian/contract'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { api } from './api.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { Field } from './field.tsx'
import { useWords } from './language.tsx'
import { NameAndLogin } from './name-and-login.tsx'
import { Failure } from './notice.tsx'
import { optionsOf, Select } from './select.tsx'
import { memberWords } from './words/members.ts'

interface OfOne {
  customerId: string
  member: MemberView
  onDone: () => void
  onClose: () => void
}

interface InviteProps {
  customerId: string
  onDone: (invited: Invited) => void
  onClose: () => void
}

/** Name, login and what somebody may do for the customer. */
export function InviteMemberDialog({ customerId, onDone, onClose }: InviteProps) {
  const words = useWords(memberWords)
  const [who, setWho] = useState({ name: '', login: '' })
  const [rights, setRights] = useState<Rights>({ member: 'editor', actsForGroup: false })
  const invite = useMutation({
    mutationFn: () =>
      api.inviteMember({ params: { customerId }, body: { name: who.name, login: who.login.trim(), ...rights } }),
    onSuccess: onDone,
  })
  return (
    <FormDialog title={words.invite} action="invite" step={invite} onClose={onClose}>
      <NameAndLogin words={words} value={who} onChange={setWho} />
      <RightsFields rights={rights} onChange={setRights} />
    </FormDialog>
  )
}

export function ChangeMemberDialog({ customerId, member, onDone, onClose }: OfOne) {
  const words = useWords(memberWords)
  const [rights, setRights] = useState<Rights>({ member: member.member, actsForGroup: member.actsForGroup })
  const change = useMutation({
    mutationFn: () => api.changeMember({ params: { customerId, accountId: member.id }, body: rights }),
    onSuccess: onDone,
  })
  return (
    <FormDialog title={words.named(words.change, member.name)} action="sure" step={change} onClose={onClose}>
      <RightsFields rights={rights} onChange={setRights} />
    </FormDialog>
  )
}

export function RemoveMemberDialog({ customerId, member, onDone, onClose }: OfOne) {
  const words = useWords(memberWords)
  const remove = useMutation({
    mutationFn: () => api.removeMember({ params: { customerId, accountId: member.id } }),
    onSuccess: onDone,
  })
  return (
    <FormDialog title={words.named(words.remove, member.name)} action="sure" step={remove} onClose={onClose}>
      <p>{words.removeText}</p>
    </FormDialog>
  )
}

interface Rights {
  member: MemberRole
  actsForGroup: boolean
}

function RightsFields({ rights, onChange }: { rights: Rights; onChange: (rights: Rights) => void }) {
  const words = useWords(memberWords)
  return (
    <>
      <Field path="member" label={words.member} hint={words.explain}>
        {(input) => (
          <Select
            {...input}
            options={optionsOf(words.members, memberRoles)}
            value={rights.member}
            onChoose={(member) => onChange({ ...rights, member })}
          />
        )}
      </Field>
      <label className="tick">
        <input
          type="checkbox"
          data-path="actsForGroup"
          checked={rights.actsForGroup}
          onChange={({ target }) => onChange({ ...rights, actsForGroup: target.checked })}
        />
        {words.forGroup}
      </label>
    </>
  )
}

interface FormDialogProps {
  title: string
  action: string
  step: { isPending: boolean; error: unknown; mutate: () => void }
  onClose: () => void
  children: ReactNode
}

function FormDialog({ title, action, step, onClose, children }: FormDialogProps) {
  const form = useRef<HTMLFormElement>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    step.mutate()
  }
  return (
    <Dialog title={title} onClose={onClose} focus={() => form.current?.querySelector('input, select, button') ?? null}>
      <form ref={form} className="stack" onSubmit={submit}>
        {children}
        <Failure error={step.error} />
        <div className="dialog-foot">
          <Button look="primary" type="submit" data-action={action} isBusy={step.isPending}>
            {title}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

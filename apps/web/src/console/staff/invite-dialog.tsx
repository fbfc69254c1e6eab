import { type Invited, type StaffRole, staffRoles } from '@openbeian/contract'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { api } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { Field } from '../../kit/field.tsx'
import { useWords } from '../../kit/language.tsx'
import { NameAndLogin } from '../../kit/name-and-login.tsx'
import { Failure } from '../../kit/notice.tsx'
import { ProvincesField } from './provinces-field.tsx'
import { staffWords } from './staff.words.ts'

/** Name, login and role of somebody who is to work here. */
export function InviteDialog({ onDone, onClose }: { onDone: (invited: Invited) => void; onClose: () => void }) {
  const words = useWords(staffWords)
  const form = useRef<HTMLFormElement>(null)
  const [who, setWho] = useState({ name: '', login: '' })
  const [role, setRole] = useState<StaffRole>('reviewer')
  const [provinces, setProvinces] = useState<readonly string[]>([])
  const limit = role === 'reviewer' && provinces.length > 0 ? { provinces: [...provinces] } : {}
  const invite = useMutation({
    mutationFn: () => api.inviteStaff({ body: { name: who.name, login: who.login.trim(), role, ...limit } }),
    onSuccess: onDone,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    invite.mutate()
  }
  return (
    <Dialog title={words.invite} onClose={onClose} focus={() => form.current?.querySelector('input') ?? null}>
      <form ref={form} className="stack" onSubmit={submit}>
        <NameAndLogin words={words} value={who} onChange={setWho} />
        <RoleField role={role} onChange={setRole} />
        {role === 'reviewer' && <ProvincesField chosen={provinces} onChange={setProvinces} />}
        <Failure error={invite.error} />
        <div className="dialog-foot">
          <Button look="primary" type="submit" data-action="invite" isBusy={invite.isPending}>
            {words.invite}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

export function RoleField({ role, onChange }: { role: StaffRole; onChange: (role: StaffRole) => void }) {
  const words = useWords(staffWords)
  return (
    <Field path="role" label={words.role}>
      {(input) => (
        <select
          {...input}
          className="text-input"
          value={role}
          onChange={({ target }) => onChange(staffRoles.find((it) => it === target.value) ?? role)}
        >
          {staffRoles.map((it) => (
            <option key={it} value={it}>
              {words.roles[it]}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

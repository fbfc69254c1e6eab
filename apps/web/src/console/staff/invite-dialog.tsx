import { type Invited, type StaffRole, staffRoles } from '@openbeian/contract'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { api } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { Field } from '../../kit/field.tsx'
import { useWords } from '../../kit/language.tsx'
import { Failure } from '../../kit/notice.tsx'
import { ProvincesField } from './provinces-field.tsx'
import { staffWords } from './staff.words.ts'

/** Name, login and role of somebody who is to work here. */
export function InviteDialog({ onDone, onClose }: { onDone: (invited: Invited) => void; onClose: () => void }) {
  const words = useWords(staffWords)
  const first = useRef<HTMLInputElement>(null)
  const [name, setName] = useState('')
  const [login, setLogin] = useState('')
  const [role, setRole] = useState<StaffRole>('reviewer')
  const [provinces, setProvinces] = useState<readonly string[]>([])
  const limit = role === 'reviewer' && provinces.length > 0 ? { provinces: [...provinces] } : {}
  const invite = useMutation({
    mutationFn: () => api.inviteStaff({ body: { name, login: login.trim(), role, ...limit } }),
    onSuccess: onDone,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    invite.mutate()
  }
  return (
    <Dialog title={words.invite} onClose={onClose} focus={() => first.current}>
      <form className="stack" onSubmit={submit}>
        <Field path="name" label={words.name}>
          {(input) => (
            <input
              {...input}
              ref={first}
              className="text-input"
              required
              maxLength={60}
              autoComplete="off"
              value={name}
              onChange={({ target }) => setName(target.value)}
            />
          )}
        </Field>
        <Field path="login" label={words.login} hint={words.loginHint}>
          {(input) => (
            <input
              {...input}
              className="text-input"
              required
              minLength={3}
              maxLength={128}
              autoComplete="off"
              autoCapitalize="none"
              value={login}
              onChange={({ target }) => setLogin(target.value)}
            />
          )}
        </Field>
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

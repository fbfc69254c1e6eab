import type { Invited, StaffView } from '@openbeian/contract'
import { provinces } from '@openbeian/filing'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { ChangeLoginDialog } from '../../kit/change-login-dialog.tsx'
import { changeLoginWords } from '../../kit/change-login-dialog.words.ts'
import { InvitedNotice } from '../../kit/invited-notice.tsx'
import { type Language, useLanguage, useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { Failure, Notice } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { Table } from '../../kit/table.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import { staffWords } from './staff.words.ts'
import { ChangeRoleDialog, DisableDialog, ProvincesDialog, ResetDialog } from './staff-dialogs.tsx'

const key = ['staff'] as const
type Doing = { what: 'invite' } | { what: 'change' | 'provinces' | 'login' | 'disable' | 'reset'; person: StaffView }
type Done = { invited: Invited } | { released: number } | { login: string }

/** Who works here. A look is in the audit: nothing is asked again by itself. */
export function StaffPage() {
  const words = useWords(staffWords)
  const queries = useQueryClient()
  const [doing, setDoing] = useState<Doing>()
  const [done, setDone] = useState<Done>()
  const found = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => api.listStaff({ signal }),
    refetchOnWindowFocus: false,
  })
  const staff = found.data?.staff ?? []
  const close = () => setDoing(undefined)
  const finish = (what: Done) => {
    setDoing(undefined)
    setDone(what)
    void queries.invalidateQueries({ queryKey: key })
  }
  return (
    <Page next={<p className="quiet">{words.explain}</p>}>
      {done && <DoneNotice done={done} />}
      <p>
        <Button look="primary" data-action="invite-staff" onClick={() => setDoing({ what: 'invite' })}>
          {words.invite}
        </Button>
      </p>
      <Failure error={found.error} retry={() => void found.refetch()} />
      {found.isPending && <Loading rows={8} />}
      {staff.length > 0 && <StaffTable staff={staff} onDo={setDoing} />}
      {doing?.what === 'invite' && <InviteDialog onDone={(invited) => finish({ invited })} onClose={close} />}
      {doing?.what === 'change' && (
        <ChangeRoleDialog person={doing.person} onDone={(released) => finish({ released })} onClose={close} />
      )}
      {doing?.what === 'provinces' && (
        <ProvincesDialog person={doing.person} onDone={(released) => finish({ released })} onClose={close} />
      )}
      {doing?.what === 'disable' && (
        <DisableDialog
          person={doing.person}
          colleagues={staff.filter(
            ({ id, state, role }) => id !== doing.person.id && state === 'open' && role !== 'auditor',
          )}
          onDone={(released) => finish({ released })}
          onClose={close}
        />
      )}
      {doing?.what === 'login' && (
        <ChangeLoginDialog account={doing.person} onDone={() => finish({ login: doing.person.name })} onClose={close} />
      )}
      {doing?.what === 'reset' && (
        <ResetDialog person={doing.person} onDone={(invited) => finish({ invited })} onClose={close} />
      )}
    </Page>
  )
}

function DoneNotice({ done }: { done: Done }) {
  const words = useWords(staffWords)
  if ('login' in done) return <Notice kind="success">{words.loginChanged(done.login)}</Notice>
  if (!('invited' in done)) return <Notice kind="success">{words.released(done.released)}</Notice>
  return <InvitedNotice invited={done.invited} words={words} />
}

const namesOf = (codes: readonly string[], language: Language): string =>
  provinces
    .filter(({ code }) => codes.includes(code))
    .map((it) => it[language])
    .join(language === 'zh' ? '、' : ', ')

function StaffTable({ staff, onDo }: { staff: readonly StaffView[]; onDo: (doing: Doing) => void }) {
  const words = useWords(staffWords)
  const { language } = useLanguage()
  return (
    <Table
      label={words.title}
      titles={[words.name, words.login, words.role, words.provinces, words.state, words.work, words.actions]}
    >
      {staff.map((person) => (
        <tr key={person.id} data-staff={person.id}>
          <th scope="row" data-title={words.name}>
            {person.name}
          </th>
          <td data-title={words.login}>{person.login}</td>
          <td data-title={words.role}>{words.roles[person.role]}</td>
          <td data-title={words.provinces}>{namesOf(person.provinces, language) || words.allProvinces}</td>
          <td data-title={words.state}>{words.states[person.state]}</td>
          <td data-title={words.work}>{words.workOf(person.claimedOrders, person.openSessions)}</td>
          <td data-title={words.actions}>
            <PersonActions person={person} onDo={onDo} />
          </td>
        </tr>
      ))}
    </Table>
  )
}

function PersonActions({ person, onDo }: { person: StaffView; onDo: (doing: Doing) => void }) {
  const words = useWords(staffWords)
  const { change: changeLogin } = useWords(changeLoginWords)
  const isDisabled = person.state === 'disabled'
  const actions = [
    ...(isDisabled ? [] : [{ what: 'change', label: words.change } as const]),
    ...(isDisabled || person.role !== 'reviewer' ? [] : [{ what: 'provinces', label: words.changeProvinces } as const]),
    ...(isDisabled ? [] : [{ what: 'login', label: changeLogin } as const]),
    { what: 'reset', label: isDisabled ? words.reopen : words.reset } as const,
    ...(isDisabled ? [] : [{ what: 'disable', label: words.disable } as const]),
  ]
  return (
    <span className="row">
      {actions.map(({ what, label }) => (
        <Button
          key={what}
          isSmall
          data-action={`${what}-staff`}
          aria-label={words.named(label, person.name)}
          onClick={() => onDo({ what, person })}
        >
          {label}
        </Button>
      ))}
    </span>
  )
}

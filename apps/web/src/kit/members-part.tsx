import { endpoints, type Invited, type MemberView } from '@openbeian/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from './api.ts'
import { Button } from './button.tsx'
import { ChangeLoginDialog } from './change-login-dialog.tsx'
import { changeLoginWords } from './change-login-dialog.words.ts'
import { EmptyCard } from './empty-card.tsx'
import { InvitedNotice } from './invited-notice.tsx'
import { useWords } from './language.tsx'
import { Loading } from './loading.tsx'
import { mayAsk } from './may-ask.ts'
import { ChangeMemberDialog, InviteMemberDialog, RemoveMemberDialog } from './member-dialogs.tsx'
import { Failure, Notice } from './notice.tsx'
import { useSignedIn } from './session.ts'
import { Table } from './table.tsx'
import { memberWords } from './words/members.ts'

type Doing = { what: 'invite' } | { what: 'change' | 'login' | 'remove'; member: MemberView }
type Done = { invited?: Invited }

/** The accounts of a customer: for its owners in the portal, for staff in the console. A look is in the audit: nothing is asked again by itself. */
export function MembersPart({ customerId }: { customerId: string }) {
  const words = useWords(memberWords)
  const queries = useQueryClient()
  const key = ['members', customerId]
  const [doing, setDoing] = useState<Doing>()
  const [done, setDone] = useState<Done>()
  const found = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => api.listMembers({ params: { customerId }, signal }),
    refetchOnWindowFocus: false,
  })
  const members = found.data?.members
  const close = () => setDoing(undefined)
  const finish = (what: Done) => {
    void queries.invalidateQueries({ queryKey: key })
    setDone(what)
    close()
  }
  return (
    <section className="stack" data-members={customerId}>
      {done &&
        (done.invited ? (
          <InvitedNotice invited={done.invited} words={words} />
        ) : (
          <Notice kind="success">{words.done}</Notice>
        ))}
      <Failure error={found.error} retry={() => void found.refetch()} />
      <p>
        <Button look="primary" data-action="invite-member" onClick={() => setDoing({ what: 'invite' })}>
          {words.invite}
        </Button>
      </p>
      {found.isPending && <Loading />}
      {members?.length === 0 && <EmptyCard title={words.empty} text={words.emptyText} />}
      {members && members.length > 0 && (
        <MemberTable {...{ customerId, members }} onDo={setDoing} onInvited={(invited) => finish({ invited })} />
      )}
      {doing?.what === 'invite' && (
        <InviteMemberDialog customerId={customerId} onDone={(invited) => finish({ invited })} onClose={close} />
      )}
      {doing?.what === 'change' && (
        <ChangeMemberDialog {...{ customerId, member: doing.member }} onDone={() => finish({})} onClose={close} />
      )}
      {doing?.what === 'login' && (
        <ChangeLoginDialog account={doing.member} onDone={() => finish({})} onClose={close} />
      )}
      {doing?.what === 'remove' && (
        <RemoveMemberDialog {...{ customerId, member: doing.member }} onDone={() => finish({})} onClose={close} />
      )}
    </section>
  )
}

interface MemberTableProps {
  customerId: string
  members: readonly MemberView[]
  onDo: (doing: Doing) => void
  onInvited: (invited: Invited) => void
}

function MemberTable({ customerId, members, onDo, onInvited }: MemberTableProps) {
  const words = useWords(memberWords)
  const renew = useMutation({
    mutationFn: (accountId: string) => api.renewMemberLink({ params: { customerId, accountId } }),
    onSuccess: onInvited,
  })
  return (
    <>
      <Failure error={renew.error} />
      <Table label={words.title} titles={[words.name, words.login, words.member, words.state, words.actions]}>
        {members.map((member) => (
          <tr key={member.id} data-member={member.id}>
            <th scope="row" data-title={words.name}>
              {member.name}
            </th>
            <td data-title={words.login}>{member.login}</td>
            <td data-title={words.member}>
              {words.members[member.member]} {member.actsForGroup && <span className="quiet">{words.group}</span>}
            </td>
            <td data-title={words.state}>{words.states[member.state]}</td>
            <td data-title={words.actions}>
              <MemberActions member={member} onDo={onDo} onRenew={() => renew.mutate(member.id)} />
            </td>
          </tr>
        ))}
      </Table>
    </>
  )
}

interface MemberActionsProps {
  member: MemberView
  onDo: (doing: Doing) => void
  onRenew: () => void
}

function MemberActions({ member, onDo, onRenew }: MemberActionsProps) {
  const words = useWords(memberWords)
  const { change: changeLogin } = useWords(changeLoginWords)
  const { account } = useSignedIn()
  const actions = [
    { name: 'change', label: words.change, act: () => onDo({ what: 'change', member }) },
    ...(member.state === 'invited' ? [{ name: 'renew', label: words.renew, act: onRenew }] : []),
    ...(mayAsk(endpoints.changeLoginByStaff, account)
      ? [{ name: 'login', label: changeLogin, act: () => onDo({ what: 'login', member }) }]
      : []),
    { name: 'remove', label: words.remove, act: () => onDo({ what: 'remove', member }) },
  ]
  return (
    <span className="row">
      {actions.map(({ name, label, act }) => (
        <Button
          key={name}
          isSmall
          data-action={`${name}-member`}
          aria-label={words.named(label, member.name)}
          onClick={act}
        >
          {label}
        </Button>
      ))}
    </span>
  )
}

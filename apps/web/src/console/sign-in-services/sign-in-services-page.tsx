import type { SignInServiceView } from '@openbeian/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../kit/api.ts'
import { Badge } from '../../kit/badge.tsx'
import { Button } from '../../kit/button.tsx'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { Failure, Notice } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { ReasonDialog } from '../../kit/reason-dialog.tsx'
import { nameOfService } from '../../kit/services.ts'
import { Snippet } from '../../kit/snippet.tsx'
import { Table } from '../../kit/table.tsx'
import { ServiceForm } from './service-form.tsx'
import { signInServicesWords } from './sign-in-services.words.ts'

const key = ['sign-in-services'] as const
type Doing = { what: 'form'; service: SignInServiceView | undefined } | { what: 'remove'; service: SignInServiceView }

/** The services people of this provider sign in by. */
export function SignInServicesPage() {
  const words = useWords(signInServicesWords)
  const queries = useQueryClient()
  const [doing, setDoing] = useState<Doing>()
  const [done, setDone] = useState<string>()
  const found = useQuery({ queryKey: key, queryFn: ({ signal }) => api.listSignInServices({ signal }) })
  const services = found.data?.services ?? []
  const finish = (said: string) => {
    setDoing(undefined)
    setDone(said)
    void queries.invalidateQueries({ queryKey: key })
  }
  const begin = (what: Doing) => {
    setDone(undefined)
    setDoing(what)
  }
  if (doing?.what === 'form')
    return (
      <Page>
        <ServiceForm service={doing.service} onDone={() => finish(words.saved)} onClose={() => setDoing(undefined)} />
      </Page>
    )
  return (
    <Page next={<p className="quiet">{words.explain}</p>}>
      {done && <Notice kind="success">{done}</Notice>}
      <p>
        <Button look="primary" data-action="add-service" onClick={() => begin({ what: 'form', service: undefined })}>
          {words.add}
        </Button>
      </p>
      <Failure error={found.error} retry={() => void found.refetch()} />
      {found.isPending && <Loading rows={3} />}
      {found.data && services.length === 0 && <p>{words.none}</p>}
      {services.length > 0 && <ServiceTable services={services} onDo={begin} />}
      {found.data && <ReturnAddresses addresses={found.data.returnAddresses} />}
      {doing?.what === 'remove' && (
        <RemoveDialog service={doing.service} onDone={finish} onClose={() => setDoing(undefined)} />
      )}
    </Page>
  )
}

function ReturnAddresses({ addresses }: { addresses: readonly string[] }) {
  const words = useWords(signInServicesWords)
  return (
    <section>
      {addresses.length === 0 && <p>{words.returnNone}</p>}
      {addresses.map((it) => (
        <Snippet key={it} text={it} label={words.returnAddress} />
      ))}
    </section>
  )
}

interface ServiceTableProps {
  services: readonly SignInServiceView[]
  onDo: (doing: Doing) => void
}

function ServiceTable({ services, onDo }: ServiceTableProps) {
  const words = useWords(signInServicesWords)
  const { language } = useLanguage()
  const attempt = useMutation({
    mutationFn: (serviceId: string) => api.trySignInService({ params: { serviceId } }),
  })
  return (
    <>
      <Failure error={attempt.error} />
      {attempt.data && <TriedNotice tried={attempt.data} />}
      <Table
        label={words.title}
        titles={[words.name, words.issuer, words.doors, words.state, words.accounts, words.actions]}
      >
        {services.map((it) => {
          const name = nameOfService(it, language)
          return (
            <tr key={it.id} data-service={it.id}>
              <th scope="row" data-title={words.name}>
                {name}
              </th>
              <td data-title={words.issuer}>{it.issuer}</td>
              <td data-title={words.doors}>
                {it.doors.map((door) => words.doorNames[door]).join(language === 'zh' ? '、' : ', ')}
              </td>
              <td data-title={words.state}>
                <Badge look={it.isOn ? 'green' : 'grey'}>{it.isOn ? words.on : words.off}</Badge>
              </td>
              <td data-title={words.accounts}>{it.accounts}</td>
              <td data-title={words.actions}>
                <span className="row">
                  <Button
                    isSmall
                    data-action="edit-service"
                    aria-label={words.named(words.edit, name)}
                    onClick={() => onDo({ what: 'form', service: it })}
                  >
                    {words.edit}
                  </Button>
                  <Button
                    isSmall
                    data-action="try-service"
                    aria-label={words.named(words.try, name)}
                    isBusy={attempt.isPending && attempt.variables === it.id}
                    onClick={() => attempt.mutate(it.id)}
                  >
                    {words.try}
                  </Button>
                  <Button
                    isSmall
                    data-action="remove-service"
                    aria-label={words.named(words.remove, name)}
                    onClick={() => onDo({ what: 'remove', service: it })}
                  >
                    {words.remove}
                  </Button>
                </span>
              </td>
            </tr>
          )
        })}
      </Table>
    </>
  )
}

function TriedNotice({ tried }: { tried: Awaited<ReturnType<typeof api.trySignInService>> }) {
  const words = useWords(signInServicesWords)
  return (
    <Notice kind="success" title={words.tried}>
      <p>{words.signInAt(tried.signInAt)}</p>
      <p>{tried.saysWhoItIs ? words.saysWhoItIs : words.saysNotWhoItIs}</p>
      <p>{tried.signsOut ? words.signsOut : words.signsNotOut}</p>
      {tried.scopes.length > 0 && <p>{words.offers(tried.scopes.join(' '))}</p>}
      {tried.claims.length > 0 && <p>{words.claims(tried.claims.join(' '))}</p>}
    </Notice>
  )
}

interface RemoveDialogProps {
  service: SignInServiceView
  onDone: (said: string) => void
  onClose: () => void
}

function RemoveDialog({ service, onDone, onClose }: RemoveDialogProps) {
  const words = useWords(signInServicesWords)
  const remove = useMutation({
    mutationFn: (reason: string) => api.removeSignInService({ params: { serviceId: service.id }, body: { reason } }),
    onSuccess: ({ unlinkedAccounts, endedSessions }) => onDone(words.removed(unlinkedAccounts, endedSessions)),
  })
  return (
    <ReasonDialog
      title={words.remove}
      isPending={remove.isPending}
      error={remove.error}
      onSure={(reason) => remove.mutate(reason)}
      onClose={onClose}
    >
      <p>{words.removeText}</p>
    </ReasonDialog>
  )
}

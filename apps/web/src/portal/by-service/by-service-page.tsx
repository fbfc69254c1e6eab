import type { Session } from '@openbeian/contract'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { api } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { Door } from '../../kit/door.tsx'
import { Field } from '../../kit/field.tsx'
import { useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { Failure, Notice } from '../../kit/notice.tsx'
import { secondFactorWords } from '../../kit/second-factor.words.ts'
import { type AtService, takeAtService, tellConfirmed, useGoToService } from '../../kit/services.ts'
import { useSession } from '../../kit/session.ts'
import { SignInCode } from '../../kit/sign-in-code.tsx'
import { kitWords } from '../../kit/words/kit.ts'
import { byServiceWords } from './by-service.words.ts'

/** What came back, and what this tab went for. Read once: the address is in no history. */
function readReturn() {
  const returned = location.search.slice(1)
  const again = /^#again=([\da-f-]{36})$/.exec(location.hash)?.[1]
  if (returned) history.replaceState(null, '', location.pathname)
  return { returned, again, at: returned ? takeAtService() : undefined }
}
let read: ReturnType<typeof readReturn> | undefined

/** Where a service sends the browser back to. */
export function ByServicePage() {
  const { filingService } = useWords(kitWords)
  const [{ returned, again, at }] = useState(() => {
    read ??= readReturn()
    return read
  })
  const session = useSession()
  return (
    <Door place={filingService}>
      {session.isPending && <Loading />}
      <Failure error={session.error} />
      {session.data !== undefined && (
        <Returned returned={returned} again={again} at={at} session={session.data ?? undefined} />
      )}
    </Door>
  )
}

interface ReturnedProps {
  returned: string
  again: string | undefined
  at: AtService | undefined
  session: Session | undefined
}

function Returned({ returned, again, at, session }: ReturnedProps) {
  if (again && session) return <GoAgain serviceId={again} />
  if (!at && !session && new URLSearchParams(returned).get('state') === 'signed-out') return <SignedOut />
  if (!at) return <Nothing />
  const given = { secret: at.secret, answer: returned }
  if (at.purpose === 'sign-in') return <SignIn given={given} back={at.back} />
  if (!session) return <Nothing />
  if (at.purpose === 'link') return <Link given={given} back={at.back} />
  return <Confirm given={given} asksCode={session.account.secondFactor === 'on'} />
}

function Nothing() {
  const words = useWords(byServiceWords)
  return (
    <>
      <Notice kind="warning" title={words.nothing}>
        {words.nothingText}
      </Notice>
      <ToDoors />
    </>
  )
}

/** Here and at the service. */
function SignedOut() {
  const words = useWords(byServiceWords)
  return (
    <>
      <Notice kind="success" title={words.signedOut} />
      <ToDoors />
    </>
  )
}

function ToDoors() {
  const words = useWords(byServiceWords)
  return (
    <p className="row">
      <a href="/">{words.toPortal}</a>
      <a href="/console">{words.toConsole}</a>
    </p>
  )
}

/** Once, whatever React draws twice. */
function useOnce(act: () => void): void {
  const done = useRef(false)
  useEffect(() => {
    if (done.current) return
    done.current = true
    act()
  })
}

/** The window that was opened for it leaves for the service. */
function GoAgain({ serviceId }: { serviceId: string }) {
  const go = useGoToService()
  useOnce(() => go.mutate({ serviceId, purpose: 'confirm' }))
  return go.error ? <Failure error={go.error} /> : <Loading />
}

interface ReturnedAnswer {
  given: { secret: string; answer: string }
  back: string
}

function SignIn({ given, back }: ReturnedAnswer) {
  const session = useSession()
  const signIn = useMutation({ mutationFn: () => api.signInByService({ body: given }) })
  useOnce(() => signIn.mutate())
  const came = signIn.data
  const role = came && 'account' in came ? came.account.role : undefined
  // the code was right
  const other = came && 'secondFactor' in came ? session.data?.account.role : undefined
  const arrived = role ?? other
  useEffect(() => {
    if (arrived) location.replace(placeOf(arrived === 'applicant', back))
  }, [arrived, back])
  if (signIn.error)
    return (
      <>
        <Failure error={signIn.error} />
        <ToDoors />
      </>
    )
  if (came && 'secondFactor' in came && !other)
    return <SignInCode {...came.secondFactor} onBack={() => location.replace(back)} />
  return <Loading />
}

/** Where it began, if people of their kind belong there. */
function placeOf(isApplicant: boolean, back: string): string {
  const isConsole = back.startsWith('/console')
  if (isApplicant) return isConsole || !back.startsWith('/') ? '/' : back
  return isConsole ? back : '/console'
}

function Link({ given, back }: ReturnedAnswer) {
  const words = useWords(byServiceWords)
  const link = useMutation({ mutationFn: () => api.linkService({ body: given }) })
  useOnce(() => link.mutate())
  if (link.isPending) return <Loading />
  return (
    <>
      <Failure error={link.error} />
      {link.isSuccess && <Notice kind="success" title={words.linked} />}
      <p>
        <a className="button button-primary" href={back}>
          {words.goOn}
        </a>
      </p>
    </>
  )
}

function Confirm({ given, asksCode }: Pick<ReturnedAnswer, 'given'> & { asksCode: boolean }) {
  const words = useWords(byServiceWords)
  const { code: label } = useWords(secondFactorWords)
  const [code, setCode] = useState('')
  const typed = code.trim()
  const confirm = useMutation({
    mutationFn: () => api.confirmByService({ body: { ...given, ...(typed && { code: typed }) } }),
    onSuccess: () => {
      tellConfirmed()
      window.close()
    },
  })
  useOnce(() => {
    if (!asksCode) confirm.mutate()
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    confirm.mutate()
  }
  if (confirm.isSuccess) return <Notice kind="success" title={words.confirmed} />
  if (confirm.error) return <Failure error={confirm.error} />
  if (!asksCode) return <Loading />
  return (
    <form className="stack" onSubmit={submit}>
      <Field path="code" label={label} hint={words.codeHint} optional>
        {(input) => (
          <input
            {...input}
            className="text-input"
            autoComplete="one-time-code"
            autoCapitalize="none"
            maxLength={20}
            value={code}
            onChange={({ target }) => setCode(target.value)}
          />
        )}
      </Field>
      <Button look="primary" type="submit" isBusy={confirm.isPending} data-action="confirm-service">
        {words.confirm}
      </Button>
    </form>
  )
}

import type { ServiceDoor, SignInServiceShown } from '@openbeian/contract'
import { Button } from './button.tsx'
import { useLanguage, useWords } from './language.tsx'
import { Failure } from './notice.tsx'
import { nameOfService, useGoToService } from './services.ts'
import { serviceWords } from './services.words.ts'

interface SignInByServicesProps {
  services: readonly (SignInServiceShown & { doors: readonly ServiceDoor[] })[]
  /** Of an invitation: its account is linked. */
  invitation?: string
}

/** Staff come in by the console, customers by the portal. */
const doorHere = (): ServiceDoor => (location.pathname.startsWith('/console') ? 'staff' : 'customers')

/** A button for each service that lets people in at this door; of an invitation nobody knows the door yet. */
export function SignInByServices({ services, invitation }: SignInByServicesProps) {
  const words = useWords(serviceWords)
  const { language } = useLanguage()
  const go = useGoToService()
  const given = invitation === undefined ? {} : { invitation }
  const here = services.filter(({ doors }) => invitation !== undefined || doors.includes(doorHere()))
  return (
    <>
      <Failure error={go.error} />
      {here.map((it) => (
        <Button
          key={it.id}
          isWide
          look="framed"
          data-action="sign-in-service"
          isBusy={(go.isPending || go.isSuccess) && go.variables.serviceId === it.id}
          onClick={() => go.mutate({ serviceId: it.id, purpose: 'sign-in', ...given })}
        >
          {(invitation === undefined ? words.signIn : words.accept)(nameOfService(it, language))}
        </Button>
      ))}
    </>
  )
}

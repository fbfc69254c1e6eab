import type { Session } from '@openbeian/contract'
import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react'
import { NavLink, Outlet, useLocation } from 'react-router'
import { BrandPart } from './brand-part.tsx'
import { Button } from './button.tsx'
import { isBeijingTime } from './date-time.ts'
import { useWords } from './language.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { useIsPasswordAsked } from './password-again.ts'
import { useSessionEnded, useSignedIn, useSignOut } from './session.ts'
import { kitWords } from './words/kit.ts'
import './frame.css'

const SessionEnded = lazy(async () => ({ default: (await import('./session-ended.tsx')).SessionEnded }))

const PasswordDialog = lazy(async () => ({ default: (await import('./password-dialog.tsx')).PasswordDialog }))

interface FrameProps {
  place: (session: Session) => string
  links: { to: string; name: string; end?: boolean }[]
  /** Beside the links: a way to find things. */
  search?: ReactNode
  children?: ReactNode
}

/** The bar on top of every page one sees after signing in. */
export function Frame({ place, links, search, children }: FrameProps) {
  const words = useWords(kitWords)
  const session = useSignedIn()
  const signOut = useSignOut()
  const hasEnded = useSessionEnded()
  const isPasswordAsked = useIsPasswordAsked()
  const nav = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  // on a phone the links are a strip that is wider than the screen
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is another link to show
  useEffect(() => {
    nav.current?.querySelector('[aria-current="page"]')?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [pathname])
  return (
    <>
      <a className="skip-link" href="#content">
        {words.skipToContent}
      </a>
      <header className="bar">
        <strong className="bar-place">
          <BrandPart at="bar" provider={session.provider.id} />
          {place(session)}
        </strong>
        <nav ref={nav} className="bar-links">
          {links.map(({ to, name, end = false }) => (
            <NavLink key={to} to={to} end={end}>
              {name}
            </NavLink>
          ))}
        </nav>
        {search}
        <div className="bar-account">
          <span className="bar-name">{session.account.name}</span>
          <LanguageSwitch />
          <Button look="quiet" data-action="sign-out" isBusy={signOut.isPending} onClick={() => signOut.mutate()}>
            {words.signIn.signOut}
          </Button>
        </div>
      </header>
      {!isBeijingTime() && <p className="zone-note quiet">{words.beijingTime}</p>}
      {children ?? <Outlet />}
      <BrandPart provider={session.provider.id} />
      <Suspense>
        {isPasswordAsked && <PasswordDialog />}
        {hasEnded && <SessionEnded />}
      </Suspense>
    </>
  )
}

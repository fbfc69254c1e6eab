import type { ReactNode } from 'react'
import { BrandPart } from './brand-part.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { Page } from './page.tsx'
import './frame.css'

interface DoorProps {
  /** Whose door it is: 备案服务, 审核台. */
  place: string
  title?: string
  children: ReactNode
}

/** A page for those who are not signed in. */
export function Door({ place, title, children }: DoorProps) {
  return (
    <div className="door">
      <header className="door-header">
        <strong>
          <BrandPart at="door" />
          {place}
        </strong>
        <LanguageSwitch />
      </header>
      <Page {...(title ? { title } : {})}>{children}</Page>
      <BrandPart />
    </div>
  )
}

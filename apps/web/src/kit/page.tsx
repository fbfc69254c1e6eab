import type { ReactNode } from 'react'
import { useEffect } from 'react'
import { usePageTitle } from './page-title.ts'
import './page.css'

interface PageProps {
  /** The title of the page's row, unless the shown thing has a name of its own. */
  title?: string
  /** Beside the title: the state of what the page shows. */
  badge?: ReactNode
  /** Under the title: what happens next, who has it and until when. */
  next?: ReactNode
  actions?: ReactNode
  children?: ReactNode
}

/** The frame of every page. */
export function Page({ title: ownTitle, badge, next, actions, children }: PageProps) {
  const rowTitle = usePageTitle()
  const title = ownTitle ?? rowTitle
  useEffect(() => {
    document.title = title
  }, [title])

  return (
    <main id="content" className="page" tabIndex={-1}>
      <header className="page-header">
        <div className="row">
          <h1>{title}</h1>
          {badge}
        </div>
        {next && <div>{next}</div>}
        {actions && <div className="row page-actions">{actions}</div>}
      </header>
      {children}
    </main>
  )
}

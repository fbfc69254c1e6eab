import type { HandoverTask } from '@openbeian/contract'
import type { ReactNode } from 'react'
import { formatTime } from '../kit/date-time.ts'
import { useWords } from '../kit/language.tsx'
import { Notice } from '../kit/notice.tsx'
import { Page } from '../kit/page.tsx'
import { phoneWords } from './phone.words.ts'
import type { PhoneApi } from './phone-api.ts'

export interface StepProps {
  task: HandoverTask
  api: PhoneApi
  onTask: (task: HandoverTask) => void
  /** The link is no good any more. */
  onOver: (error: unknown) => void
}

interface StepPageProps {
  task: HandoverTask
  title: string
  /** Before whose step it is and until when. */
  how?: string | false
  children: ReactNode
}

/** The frame of every step: whose it is, until when, and that nobody asks for secrets here. */
export function StepPage({ task, title, how, children }: StepPageProps) {
  const words = useWords(phoneWords)
  const about = [how, task.person && words.forPerson(task.person), words.until(formatTime(task.expiresAt))]
  return (
    <Page title={title} next={<p className="quiet">{about.filter(Boolean).join(' · ')}</p>}>
      {children}
      <p className="quiet">
        {words.order(task.reference)} · {words.security}
      </p>
    </Page>
  )
}

/** There is nothing more to do here. */
export function DonePage({ children }: { children: ReactNode }) {
  const words = useWords(phoneWords)
  return (
    <Page title={words.doneTitle}>
      <div data-step-done>
        <Notice kind="success" title={children} />
      </div>
    </Page>
  )
}

import type { HandoverTask } from '@openbeian/contract'
import { useState } from 'react'
import { useWords } from '../kit/language.tsx'
import { timeText } from '../kit/moment.ts'
import { Notice } from '../kit/notice.tsx'
import { Page } from '../kit/page.tsx'
import { fieldWords } from '../kit/words/field.ts'
import { phoneWords } from '../kit/words/phone.ts'
import { isOver, type PhoneApi } from './phone-api.ts'
import { Photograph } from './photograph.tsx'

interface PhotographStepProps {
  task: HandoverTask
  api: PhoneApi
  onTask: (task: HandoverTask) => void
  onOver: (error: unknown) => void
}

/** One paper after the other; each is looked at here, then by the server. */
export function PhotographStep({ task, api, onTask, onOver }: PhotographStepProps) {
  const words = useWords(phoneWords)
  const fields = useWords(fieldWords)
  const [lastStored, setLastStored] = useState<string>()
  const kind = task.kinds.find((it) => !task.delivered.includes(it))
  if (!kind) return null
  const place = task.kinds.indexOf(kind) + 1

  const send = async (photo: Blob, onProgress: (percent: number) => void) => {
    try {
      const next = await api.send(kind, photo, onProgress)
      setLastStored(fields.materials[kind])
      onTask(next)
    } catch (error) {
      if (isOver(error)) onOver(error)
      throw error
    }
  }
  return (
    <Page
      title={fields.materials[kind]}
      next={
        <p className="quiet">
          {task.kinds.length > 1 && `${words.nthOf(place, task.kinds.length)} · `}
          {task.person && `${words.forPerson(task.person)} · `}
          {words.until(timeText(task.expiresAt))}
        </p>
      }
    >
      {lastStored && <Notice kind="success" title={words.stored(lastStored)} />}
      <Photograph key={kind} kind={kind} send={send} />
      <p className="quiet">
        {words.order(task.reference)} · {words.security}
      </p>
    </Page>
  )
}

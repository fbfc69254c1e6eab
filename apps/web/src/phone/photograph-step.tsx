import { useState } from 'react'
import { useWords } from '../kit/language.tsx'
import { Notice } from '../kit/notice.tsx'
import { fieldWords } from '../kit/words/field.ts'
import { phoneWords } from './phone.words.ts'
import { isOver } from './phone-api.ts'
import { Photograph } from './photograph.tsx'
import { StepPage, type StepProps } from './step-page.tsx'

/** One paper after the other; each is looked at here, then by the server. */
export function PhotographStep({ task, api, onTask, onOver }: StepProps) {
  const words = useWords(phoneWords)
  const fields = useWords(fieldWords)
  const [lastStored, setLastStored] = useState<string>()
  const kind = task.kinds.find((it) => !task.delivered.includes(it))
  if (!kind) return null
  const place = task.kinds.indexOf(kind) + 1

  const send = async (photo: Blob, insists: boolean, onProgress: (percent: number) => void) => {
    try {
      const next = await api.send(kind, { photo, insists }, onProgress)
      setLastStored(fields.materials[kind])
      onTask(next)
    } catch (error) {
      if (isOver(error)) onOver(error)
      throw error
    }
  }
  return (
    <StepPage
      task={task}
      title={fields.materials[kind]}
      how={task.kinds.length > 1 && words.nthOf(place, task.kinds.length)}
    >
      {lastStored && <Notice kind="success" title={words.stored(lastStored)} />}
      <Photograph key={kind} kind={kind} send={send} />
    </StepPage>
  )
}

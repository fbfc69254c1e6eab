import type { FacePersonView } from '@openbeian/contract'
import { Button, Input, Radio } from 'antd'
import { useId, useState } from 'react'
import { useLanguage, useWords } from '../language.tsx'
import { momentText } from '../moment.ts'
import { Notice } from '../notice.tsx'
import { faceWords } from '../words/face.ts'

type OtherWay = NonNullable<FacePersonView['otherWay']>
type Way = OtherWay['way']

interface OtherWayFormProps {
  asked: OtherWay | undefined
  isBusy: boolean
  onAsk: (way: Way, wish: string) => void
}

/** The law wants a way without a face: it is always there. */
export function OtherWayForm({ asked, isBusy, onAsk }: OtherWayFormProps) {
  const words = useWords(faceWords)
  const { language } = useLanguage()
  const appointment = asked?.appointment
  const [way, setWay] = useState<Way>('video-call')
  const [wish, setWish] = useState('')
  const id = useId()
  if (asked?.state === 'open') {
    return (
      <Notice kind="info" title={words.asked(words.ways[asked.way])}>
        {asked.wish && <p>{asked.wish}</p>}
        {appointment && <p data-appointment>{words.appointment(momentText(appointment.at, language))}</p>}
        {appointment?.note && <p data-appointment-note>{appointment.note}</p>}
      </Notice>
    )
  }
  return (
    <div className="stack">
      <p>{words.otherIntro}</p>
      <Radio.Group className="stack" value={way} onChange={({ target }) => setWay(target.value as Way)}>
        {(Object.keys(words.ways) as Way[]).map((it) => (
          <Radio key={it} value={it}>
            <strong>{words.ways[it]}</strong> {words.waysHelp[it]}
          </Radio>
        ))}
      </Radio.Group>
      <label htmlFor={id}>{words.wish}</label>
      <Input id={id} value={wish} maxLength={300} onChange={({ target }) => setWish(target.value)} />
      <div>
        <Button data-action="face-other-way" loading={isBusy} onClick={() => onAsk(way, wish)}>
          {words.ask}
        </Button>
      </div>
    </div>
  )
}

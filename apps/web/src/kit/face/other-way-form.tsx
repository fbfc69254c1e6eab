import type { FacePersonView } from '@openbeian/contract'
import { keysOf } from '@openbeian/filing'
import { useId, useState } from 'react'
import { formatDateTime } from '../date-time.ts'
import { useLanguage, useWords } from '../language.tsx'
import { Notice } from '../notice.tsx'
import { faceWords } from '../words/face.ts'
import '../button.css'
import './face.css'
import '../field.css'

type OtherWay = NonNullable<FacePersonView['otherWay']>
/** What staff go with a person; services are asked elsewhere. */
export type StaffWay = keyof ReturnType<typeof useFaceWords>['waysHelp']
const useFaceWords = () => useWords(faceWords)

interface OtherWayFormProps {
  asked: OtherWay | undefined
  isBusy: boolean
  onAsk: (way: StaffWay, wish: string) => void
}

/** The law wants a way without a face: it is always there. */
export function OtherWayForm({ asked, isBusy, onAsk }: OtherWayFormProps) {
  const words = useWords(faceWords)
  const { language } = useLanguage()
  const appointment = asked?.appointment
  const [way, setWay] = useState<StaffWay>('video-call')
  const [wish, setWish] = useState('')
  const id = useId()
  if (asked?.state === 'open' && !asked.service) {
    return (
      <Notice kind="info" title={words.asked(words.ways[asked.way])}>
        {asked.wish && <p>{asked.wish}</p>}
        {appointment && <p data-appointment>{words.appointment(formatDateTime(appointment.at, language))}</p>}
        {appointment?.note && <p data-appointment-note>{appointment.note}</p>}
      </Notice>
    )
  }
  return (
    <div className="stack">
      <fieldset className="choices">
        <legend>{words.otherIntro}</legend>
        {keysOf(words.waysHelp).map((it) => (
          <label key={it} className="tick face-way">
            <input type="radio" name={`${id}-way`} value={it} checked={way === it} onChange={() => setWay(it)} />
            <span>
              <strong>{words.ways[it]}</strong>
              <br />
              {words.waysHelp[it]}
            </span>
          </label>
        ))}
      </fieldset>
      <div className="field">
        <label htmlFor={id}>{words.wish}</label>
        <input
          id={id}
          className="text-input"
          value={wish}
          maxLength={300}
          onChange={({ target }) => setWish(target.value)}
        />
      </div>
      <div className="row">
        <button
          type="button"
          className="button"
          data-action="face-other-way"
          disabled={isBusy}
          onClick={() => onAsk(way, wish)}
        >
          {words.ask}
        </button>
      </div>
    </div>
  )
}

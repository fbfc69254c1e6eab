import { useEffect, useState } from 'react'
import { formatDateTime } from './date-time.ts'
import { useLanguage, useWords } from './language.tsx'
import { kitWords } from './words/kit.ts'
import './clock.css'

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

interface ClockProps {
  until: string
  /** In a list: only what is left, the moment when pointed at. */
  short?: boolean
  /** It rests on holidays nobody has announced yet, and may move. */
  estimated?: boolean | undefined
}

/** Until when something must be done, and how much of the time is left. */
export function Clock({ until, short = false, estimated = false }: ClockProps) {
  const { language } = useLanguage()
  const words = useWords(kitWords)
  const leftMs = new Date(until).getTime() - useNow()
  const minutes = Math.floor(leftMs / minuteMs)

  const left =
    leftMs <= 0
      ? words.deadline.over
      : leftMs < 2 * dayMs
        ? words.deadline.hoursLeft(Math.floor(minutes / 60), minutes % 60)
        : words.deadline.daysLeft(Math.floor(leftMs / dayMs))

  const className = leftMs <= 0 ? 'clock clock-over' : 'clock'
  const comma = language === 'zh' ? '，' : ', '
  const deadline = words.deadline.until(formatDateTime(until, language))
  if (short) {
    return (
      <time
        className={className}
        dateTime={until}
        title={[deadline, estimated && words.deadline.estimated].filter(Boolean).join(comma)}
      >
        {left}
        {estimated && <small data-estimated> {words.deadline.estimatedShort}</small>}
      </time>
    )
  }
  return (
    <time className={className} dateTime={until}>
      {deadline}
      {comma}
      {left}
      {estimated && (
        <span data-estimated>
          {comma}
          {words.deadline.estimated}
        </span>
      )}
    </time>
  )
}

function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), minuteMs)
    return () => clearInterval(timer)
  }, [])
  return now
}

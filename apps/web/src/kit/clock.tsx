import { useEffect, useState } from 'react'
import { useLanguage, useWords } from './language.tsx'
import { momentText } from './moment.ts'
import { kitWords } from './words/kit.ts'

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

/** Until when something must be done, and how much of the time is left. */
export function Clock({ until }: { until: string }) {
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

  return (
    <time className={leftMs <= 0 ? 'clock clock-over' : 'clock'} dateTime={until}>
      {words.deadline.until(momentText(until, language))}
      {language === 'zh' ? '，' : ', '}
      {left}
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

import { useEffect, useRef } from 'react'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { callsWords } from './calls.words.ts'
import type { Hour } from './use-reporting.ts'

/** A picture of the table under it, which has the same numbers for those who cannot see it. */
export function CallsChart({ hours }: { hours: Hour[] }) {
  const words = useWords(callsWords)
  const { language } = useLanguage()
  const host = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let isGone = false
    let clear = () => {}
    // half a megabyte that only this page needs
    void import('./draw-calls.ts').then(({ drawCalls }) => {
      if (!isGone && host.current) clear = drawCalls(host.current, hours, words, language)
    })
    return () => {
      isGone = true
      clear()
    }
  }, [hours, words, language])
  return (
    <figure className="card">
      <figcaption className="quiet">{words.chart}</figcaption>
      <div ref={host} className="calls-chart" aria-hidden="true" data-chart="calls" />
    </figure>
  )
}

import type { ReactNode } from 'react'
import { Fact } from '../../kit/fact.tsx'
import { useWords } from '../../kit/language.tsx'
import { reportFileWords } from './report-file.words.ts'
import { reportingWords } from './reporting.words.ts'
import { useChannels } from './use-reporting.ts'

/** What there is to know about a file that was sent or received: first its channel. */
export function FileFacts({ channelId, children }: { channelId: string; children: ReactNode }) {
  const words = useWords(reportingWords)
  const fileWords = useWords(reportFileWords)
  const channel = useChannels().data?.find(({ id }) => id === channelId)
  return (
    <section className="card" aria-label={fileWords.facts}>
      <dl className="facts">
        <Fact name={words.channel}>{channel?.name}</Fact>
        {children}
      </dl>
    </section>
  )
}

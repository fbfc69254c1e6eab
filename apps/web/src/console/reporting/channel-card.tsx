import { type ChannelView, endpoints } from '@openbeian/contract'
import { useState } from 'react'
import { Link } from 'react-router'
import { Badge } from '../../kit/badge.tsx'
import { Button } from '../../kit/button.tsx'
import { Fact } from '../../kit/fact.tsx'
import { useWords } from '../../kit/language.tsx'
import { mayAsk } from '../../kit/may-ask.ts'
import { Failure } from '../../kit/notice.tsx'
import { useSignedIn } from '../../kit/session.ts'
import { callsWords } from './calls.words.ts'
import { channelWords } from './channel.words.ts'
import { ChannelFacts } from './channel-facts.tsx'
import { ChannelForm } from './channel-form.tsx'
import { ChannelTest } from './channel-test.tsx'
import { ReopenButton } from './reopen-button.tsx'
import { reportingWords } from './reporting.words.ts'
import { TakeSequence } from './take-sequence.tsx'
import { useReopenChannel } from './use-reporting.ts'
import './channel-card.css'

/** One line to an administration: whether it works, what waits in it, what went wrong last. */
export function ChannelCard({ channel }: { channel: ChannelView }) {
  const words = useWords(reportingWords)
  const { form } = useWords(channelWords)
  const calls = useWords(callsWords)
  const { account } = useSignedIn()
  const reopen = useReopenChannel()
  const isOpen = channel.state === 'open'
  const [isEditing, setEditing] = useState(false)
  const mayReopen = !isOpen && mayAsk(endpoints.reopenChannel, account)
  return (
    <article className="card stack channel" data-channel={channel.id} data-state={channel.state}>
      <div className="row">
        <h2>{channel.name}</h2>
        <Badge look={isOpen ? 'green' : 'red'}>
          <span aria-hidden="true">{isOpen ? '✓' : '▲'}</span> {words.states[channel.state]}
        </Badge>
        <div className="row channel-actions">
          <Link to={`/reporting/channels/${channel.id}/calls`}>{calls.open}</Link>
          {mayAsk(endpoints.testChannel, account) && <ChannelTest channel={channel} />}
          {mayAsk(endpoints.updateChannel, account) && (
            <Button
              data-action="edit-channel"
              aria-label={form.editNamed(channel.name)}
              onClick={() => setEditing(true)}
            >
              {form.edit}
            </Button>
          )}
        </div>
        {isEditing && <ChannelForm channel={channel} onClose={() => setEditing(false)} />}
        {mayReopen && <ReopenButton isBusy={reopen.isPending} onReopen={() => reopen.mutate(channel.id)} />}
      </div>
      <Failure error={reopen.error} />
      <dl className="figures">
        <Fact name={words.waitingOrders}>{channel.waitingOrders}</Fact>
        <Fact name={words.waitingFiles}>{channel.waitingFiles}</Fact>
        <Fact name={words.lastSequence}>{channel.lastSequence}</Fact>
      </dl>
      <ChannelFacts channel={channel} />
      {!isOpen && mayAsk(endpoints.takeSequence, account) && <TakeSequence channelId={channel.id} />}
    </article>
  )
}

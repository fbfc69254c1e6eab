import { type ChannelView, endpoints } from '@openbeian/contract'
import { findProvince } from '@openbeian/filing'
import { useState } from 'react'
import { Link } from 'react-router'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { Fact } from '../../kit/fact.tsx'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { mayAsk } from '../../kit/may-ask.ts'
import { momentText } from '../../kit/moment.ts'
import { Failure } from '../../kit/notice.tsx'
import { useSignedIn } from '../../kit/session.ts'
import { kitWords } from '../../kit/words/kit.ts'
import { callsWords } from './calls.words.ts'
import { channelWords } from './channel.words.ts'
import { ChannelForm } from './channel-form.tsx'
import { ChannelTest } from './channel-test.tsx'
import { reportingWords } from './reporting.words.ts'
import { useReopenChannel } from './use-reporting.ts'

/** One line to an administration: whether it works, what waits in it, what went wrong last. */
export function ChannelCard({ channel }: { channel: ChannelView }) {
  const words = useWords(reportingWords)
  const { form } = useWords(channelWords)
  const calls = useWords(callsWords)
  const { cancel } = useWords(kitWords)
  const { account } = useSignedIn()
  const { language } = useLanguage()
  const reopen = useReopenChannel()
  const isOpen = channel.state === 'open'
  const [isEditing, setEditing] = useState(false)
  const [isReopening, setReopening] = useState(false)
  const sureToReopen = () => {
    setReopening(false)
    reopen.mutate(channel.id)
  }
  const mayReopen = !isOpen && mayAsk(endpoints.reopenChannel, account.role)
  return (
    <article className="card channel" data-channel={channel.id} data-state={channel.state}>
      <div className="page-title">
        <h2>{channel.name}</h2>
        <span className={`badge ${isOpen ? 'badge-green' : 'badge-red'}`}>
          <span aria-hidden="true">{isOpen ? '✓' : '▲'}</span> {words.states[channel.state]}
        </span>
        <div className="row channel-actions">
          <Link to={`/reporting/channels/${channel.id}/calls`}>{calls.open}</Link>
          {mayAsk(endpoints.testChannel, account.role) && <ChannelTest channel={channel} />}
          {mayAsk(endpoints.updateChannel, account.role) && (
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
        {mayReopen && (
          <Button
            look="primary"
            data-action="reopen-channel"
            isBusy={reopen.isPending}
            onClick={() => setReopening(true)}
          >
            {words.reopen}
          </Button>
        )}
        {isReopening && (
          <Dialog title={words.reopenSure} onClose={() => setReopening(false)}>
            <div className="dialog-foot">
              <Button onClick={() => setReopening(false)}>{cancel}</Button>
              <Button look="primary" data-action="sure" onClick={sureToReopen}>
                {words.reopen}
              </Button>
            </div>
          </Dialog>
        )}
      </div>
      <Failure error={reopen.error} />
      <dl className="figures">
        <Fact name={words.waitingOrders}>{channel.waitingOrders}</Fact>
        <Fact name={words.waitingFiles}>{channel.waitingFiles}</Fact>
        <Fact name={words.lastSequence}>{channel.lastSequence}</Fact>
      </dl>
      <dl className="facts">
        <Fact name={words.lastSuccess}>
          {channel.lastSuccessAt ? <Moment at={channel.lastSuccessAt} /> : <span className="quiet">{words.never}</span>}
        </Fact>
        {channel.lastError && (
          <Fact name={words.lastError}>
            <span className="finding-blocks">{channel.lastError}</span>{' '}
            {channel.lastErrorAt && (
              <span className="quiet">
                <Moment at={channel.lastErrorAt} />
              </span>
            )}
          </Fact>
        )}
        {channel.nextTryAt && (
          <Fact name={words.nextTry}>
            <Moment at={channel.nextTryAt} />
          </Fact>
        )}
        {channel.brokenUntil && (
          <Fact name={words.brokenUntil}>
            <span className="finding-warns">
              <Moment at={channel.brokenUntil} />
            </span>
          </Fact>
        )}
        <Fact name={words.openHours}>
          {channel.openHours?.map(({ from, to }) => words.hours(from, to)).join(language === 'zh' ? '、' : ', ') ??
            words.always}
        </Fact>
        <Fact name={words.administration}>
          {findProvince(channel.administration)?.administration ?? channel.administration}
        </Fact>
        <Fact name={words.ispId}>{channel.ispId}</Fact>
      </dl>
      <details className="field-why">
        <summary>{words.moreFacts}</summary>
        <dl className="facts">
          <Fact name={words.address}>{channel.baseUrl}</Fact>
          <Fact name={form.userName}>{channel.userName}</Fact>
          <Fact name={words.encryption}>{channel.encrypts ? words.encrypted : words.plain}</Fact>
          <Fact name={words.dialect}>{channel.dialect}</Fact>
        </dl>
      </details>
    </article>
  )
}

function Moment({ at }: { at: string }) {
  const { language } = useLanguage()
  return <time dateTime={at}>{momentText(at, language)}</time>
}

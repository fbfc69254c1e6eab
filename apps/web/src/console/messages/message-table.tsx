import type { MessageFault, MessageView } from '@openbeian/contract'
import { useState } from 'react'
import { Link } from 'react-router'
import { Badge, type BadgeLook } from '../../kit/badge.tsx'
import { Button } from '../../kit/button.tsx'
import { formatDateTime } from '../../kit/date-time.ts'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { usePageTitle } from '../../kit/page-title.ts'
import { Table } from '../../kit/table.tsx'
import { type MessageWords, messageWords } from './messages.words.ts'
import { ReadMessage } from './read-message.tsx'

const looks: Record<MessageView['state'], BadgeLook> = {
  waiting: 'blue',
  sent: 'green',
  kept: 'yellow',
  failed: 'red',
}
const shapes: Record<MessageView['state'], string> = { waiting: '●', sent: '✓', kept: '■', failed: '▲' }

/** Messages, newest first. */
export function MessageTable({ messages }: { messages: MessageView[] }) {
  const words = useWords(messageWords)
  const title = usePageTitle()
  const [read, setRead] = useState<MessageView>()
  const titles = [words.at, words.channel, words.to, words.state, words.about, words.read]
  return (
    <>
      <Table label={title} titles={titles}>
        {messages.map((it) => (
          <MessageLine key={it.id} message={it} onRead={() => setRead(it)} />
        ))}
      </Table>
      {read && <ReadMessage key={read.id} message={read} onClose={() => setRead(undefined)} />}
    </>
  )
}

function MessageLine({ message, onRead }: { message: MessageView; onRead: () => void }) {
  const { at, channel, to, state, tries, lastError, heldUntil, orderId } = message
  const words = useWords(messageWords)
  const { language } = useLanguage()
  return (
    <tr data-message={message.id} data-message-state={state}>
      <td data-title={words.at} className="keep">
        <time dateTime={at}>{formatDateTime(at, language)}</time>
      </td>
      <td data-title={words.channel}>{words.channels[channel]}</td>
      <th scope="row" data-title={words.to}>
        {to}
      </th>
      <td data-title={words.state}>
        <Badge look={looks[state]}>
          <span aria-hidden="true">{shapes[state]}</span> {words.states[state]}
        </Badge>{' '}
        {heldUntil && <span className="quiet">{words.heldUntil(formatDateTime(heldUntil, language))}</span>}{' '}
        {state !== 'sent' && lastError && (
          <span className="quiet">{words.tried(tries, faultText(lastError, words))}</span>
        )}
      </td>
      <td data-title={words.about} className="keep">
        {orderId && <Link to={`/orders/${orderId}`}>{`${words.order} ${orderId.slice(0, 8)}`}</Link>}
      </td>
      <td data-title={words.read}>
        <Button isSmall data-action="read-message" aria-label={words.readTo(to)} onClick={onRead}>
          {words.read}
        </Button>
      </td>
    </tr>
  )
}

function faultText(fault: MessageFault, words: MessageWords): string {
  switch (fault.reason) {
    case 'answered':
      return words.gatewayAnswered(fault.details.status)
    case 'failed':
      return fault.details.cause
    case 'text':
      return fault.details.text
  }
}

import type { ChannelView } from '@openbeian/contract'
import { findProvince } from '@openbeian/filing'
import { Link } from 'react-router'
import { formatDateTime } from '../../kit/date-time.ts'
import { Fact } from '../../kit/fact.tsx'
import { useGatewayFaultText } from '../../kit/gateway-fault.ts'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { channelWords } from './channel.words.ts'
import { reportingWords } from './reporting.words.ts'
import '../../kit/field.css'

/** How the calls of a channel went last, and how it is set up. */
export function ChannelFacts({ channel }: { channel: ChannelView }) {
  const words = useWords(reportingWords)
  const { form } = useWords(channelWords)
  const { language } = useLanguage()
  const faultText = useGatewayFaultText()
  return (
    <>
      <dl className="facts">
        <Fact name={words.lastSuccess}>
          {channel.lastSuccessAt ? (
            <DateTime at={channel.lastSuccessAt} />
          ) : (
            <span className="quiet">{words.never}</span>
          )}
        </Fact>
        {channel.lastError && (
          <Fact name={words.lastError}>
            <span className="finding-blocks">{faultText(channel.lastError)}</span>{' '}
            {channel.lastErrorAt && (
              <span className="quiet">
                <DateTime at={channel.lastErrorAt} />
              </span>
            )}
          </Fact>
        )}
        {channel.nextTryAt && (
          <Fact name={words.nextTry}>
            <DateTime at={channel.nextTryAt} />
          </Fact>
        )}
        {channel.brokenUntil && (
          <Fact name={words.brokenUntil}>
            <span className="finding-warns">
              <DateTime at={channel.brokenUntil} />
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
          <Fact name={words.passwords}>{channel.checksPasswords ? words.passwordsChecked : words.passwordsNot}</Fact>
          <Fact name={words.status}>{channel.asksStatus ? words.statusAsked : words.statusNot}</Fact>
          <Fact name={words.encryption}>{channel.encrypts ? words.encrypted : words.plain}</Fact>
          <Fact name={words.dialect}>
            {channel.edition ? (
              <Link to={`/reporting/editions/${channel.edition.fileId}`}>{channel.edition.version}</Link>
            ) : (
              'V.3.0'
            )}
          </Fact>
        </dl>
      </details>
    </>
  )
}

function DateTime({ at }: { at: string }) {
  const { language } = useLanguage()
  return <time dateTime={at}>{formatDateTime(at, language)}</time>
}

import { readXml, type XmlElement } from '../wire/xml-reading.ts'
import { type AnyAnswer, decodeAnswer } from './answers.ts'

/** What came back of a call: the document inside, or why there is none. */
export type EnvelopeRead = { answer: AnyAnswer } | { fault: string }

/** Takes the answer out of its SOAP envelope, in whatever name spaces it stands. */
export function readEnvelope(envelope: string): EnvelopeRead {
  const document = readXml(withoutWhatIsAround(envelope))
  if (!document.ok) return { fault: 'an answer that is not SOAP' }
  const body = childNamed(document.value, 'Body')
  const [content] = body?.children ?? []
  if (!content) return { fault: 'an answer that is not SOAP' }
  if (localName(content) === 'Fault') return { fault: textOfFault(content) }
  const answer = decodeAnswer(childNamed(content, 'return')?.text ?? '')
  return answer.ok ? { answer: answer.value } : unreadable(answer.faults[0])
}

const unreadable = (fault: unknown): EnvelopeRead => ({
  fault: `an unreadable answer: ${JSON.stringify(fault).slice(0, 200)}`,
})

/** Servers send line ends before, and parts of several behind. */
function withoutWhatIsAround(envelope: string): string {
  const start = envelope.indexOf('<')
  const end = envelope.lastIndexOf('>')
  return start < 0 ? envelope : envelope.slice(start, end + 1)
}

const localName = ({ tag }: XmlElement): string => tag.slice(tag.indexOf(':') + 1)

const childNamed = ({ children }: XmlElement, name: string): XmlElement | undefined =>
  children.find((it) => localName(it) === name)

/** SOAP 1.1 and 1.2. */
function textOfFault(fault: XmlElement): string {
  const code = childNamed(fault, 'faultcode') ?? fault.children.map((it) => childNamed(it, 'Value')).find(Boolean)
  const reason = childNamed(fault, 'faultstring') ?? fault.children.map((it) => childNamed(it, 'Text')).find(Boolean)
  return [code?.text, reason?.text].filter(Boolean).join(': ')
}

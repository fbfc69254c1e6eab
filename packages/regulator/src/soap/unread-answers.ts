import { HttpClient } from 'soap'
import type { EnvelopeRead } from './read-envelope.ts'

/** Whoever reads the envelope of an answer; a process of its own where there is one. */
export type ReadEnvelope = (envelope: string) => EnvelopeRead | Promise<EnvelopeRead>

/** What was read of an answer travels through the client as what it throws: it reads no answer itself. */
export class AnswerRead extends Error {
  readonly read: EnvelopeRead

  constructor(read: EnvelopeRead) {
    super('an answer')
    this.read = read
  }
}

type Callback = Parameters<HttpClient['request']>[2]

/**
 * Calls as `soap` does and keeps the answers from it: it would search them by patterns that take the square of their length, and
 * parse them in the process that calls.
 */
export class UnreadAnswers extends HttpClient {
  readonly #read: ReadEnvelope

  constructor(read: ReadEnvelope) {
    super()
    this.#read = read
  }

  override handleResponse(_request: unknown, _response: unknown, body: unknown): unknown {
    return body
  }

  override request(...[url, data, callback, headers, options]: Parameters<HttpClient['request']>) {
    const isCall = Boolean(data)
    const answered: Callback = (error, response, body) => {
      if (!isCall || error) return callback(withoutResponse(error), response, body)
      const { status } = response as { status: number }
      const text = typeof body === 'string' ? body : ''
      void Promise.resolve(this.#read(text))
        .catch((fault: unknown): EnvelopeRead => ({ fault: fault instanceof Error ? fault.message : String(fault) }))
        .then((read) =>
          callback(new AnswerRead('fault' in read && status !== 200 ? { fault: `it answered ${status}` } : read)),
        )
    }
    return super.request(url, data, answered, headers, options)
  }
}

/** What a refusal says is not read either. */
function withoutResponse(error: unknown): Error | null {
  if (!error) return null
  return new Error(error instanceof Error ? error.message : String(error))
}

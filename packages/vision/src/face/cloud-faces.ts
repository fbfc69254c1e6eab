import { createHash, createHmac, randomUUID, timingSafeEqual } from 'node:crypto'
import { isOneOf, isRecord } from '@openbeian/filing'
import {
  decideLiveness,
  type FaceReason,
  type FaceResultName,
  type FaceScores,
  faceReasons,
} from './decide-liveness.ts'
import { implausibleTiming } from './frame-timing.ts'
import type { FaceAnswer, FaceProvider, FaceUnavailability } from './provider.ts'

export interface CloudFacesSettings {
  /** Where the check is posted to. */
  url: string
  keyId: string
  secret: string
  timeoutMs?: number
}

/** What is signed: who is asked, when, for what, and every byte that is sent. */
export const signatureOf = (
  secret: string,
  { path, timestamp, requestId, body }: { path: string; timestamp: string; requestId: string; body: string },
): string =>
  createHmac('sha256', secret)
    .update(['POST', path, timestamp, requestId, createHash('sha256').update(body).digest('hex')].join('\n'))
    .digest('hex')

/** Over the same request, so that an answer is good for one question only. */
export const answerSignatureOf = (secret: string, requestId: string, body: string): string =>
  createHmac('sha256', secret).update(`${requestId}\n${body}`).digest('hex')

/** A service that compares faces, asked over HTTP; docs/faces.md says what it is sent and has to answer. */
export function cloudFaces({ url, keyId, secret, timeoutMs = 20_000 }: CloudFacesSettings): FaceProvider {
  return {
    name: new URL(url).host,
    close: async () => {},
    async check({ steps, frames, tookMs, timed, portrait }): Promise<FaceAnswer> {
      if (implausibleTiming(frames, { steps, tookMs, timed })) {
        return { kind: 'decided', ...decideLiveness({ steps, frames: [], tookMs, timed }) }
      }
      const requestId = randomUUID()
      const body = JSON.stringify({
        requestId,
        steps,
        timed,
        frames: frames.map(({ atMs, bytes }) => ({ atMs, picture: Buffer.from(bytes).toString('base64') })),
        ...(portrait ? { portrait: Buffer.from(portrait).toString('base64') } : {}),
      })
      const timestamp = new Date().toISOString()
      const signature = signatureOf(secret, { path: new URL(url).pathname, timestamp, requestId, body })
      const said = await fetch(url, {
        method: 'POST',
        body,
        headers: {
          'content-type': 'application/json',
          'x-face-key': keyId,
          'x-face-timestamp': timestamp,
          'x-face-request': requestId,
          'x-face-signature': signature,
        },
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      }).catch((error: unknown) => nameOf(error))
      if (typeof said === 'string') return { kind: 'unavailable', reason: said }
      if (said.status === 429 || said.status === 503) return { kind: 'unavailable', reason: 'busy' }
      if (!said.ok) return { kind: 'unavailable', reason: 'refused' }
      const text = await said.text().catch(() => '')
      if (!isSigned(said.headers.get('x-face-signature'), answerSignatureOf(secret, requestId, text))) {
        return { kind: 'unavailable', reason: 'unreadable-answer' }
      }
      return decidedIn(text, { timed, frames: frames.length, hasPortrait: portrait !== undefined })
    },
  }
}

const nameOf = (error: unknown): FaceUnavailability =>
  error instanceof Error && error.name === 'TimeoutError' ? 'timed-out' : 'crashed'

function isSigned(given: string | null, right: string): boolean {
  const [a, b] = [Buffer.from(given ?? ''), Buffer.from(right)]
  return a.length === b.length && timingSafeEqual(a, b)
}

const results: readonly FaceResultName[] = ['pass', 'review', 'fail']

/** What the service says, but never more than we could say: a film or a missing portrait is left to a person. */
function decidedIn(text: string, own: { timed: boolean; frames: number; hasPortrait: boolean }): FaceAnswer {
  const said = parsed(text)
  if (!isRecord(said) || !isOneOf(results, said.result)) return { kind: 'unavailable', reason: 'unreadable-answer' }
  const { result } = said
  const named: unknown[] = Array.isArray(said.reasons) ? said.reasons : []
  const reasons = new Set<FaceReason>(named.filter((it) => isOneOf(faceReasons, it)))
  if (!own.timed) reasons.add('untimed')
  if (!own.hasPortrait) reasons.add('no-portrait')
  const scores: FaceScores = { frames: own.frames, actions: [], ...numbersIn(said.scores) }
  return {
    kind: 'decided',
    result: result === 'pass' && reasons.size > 0 ? 'review' : result,
    reasons: [...reasons],
    scores,
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function numbersIn(given: unknown): Partial<Pick<FaceScores, 'match' | 'sameFace' | 'real' | 'live'>> {
  const from = isRecord(given) ? given : {}
  const names = ['match', 'sameFace', 'real', 'live'] as const
  return Object.fromEntries(names.flatMap((name) => (Number.isFinite(from[name]) ? [[name, from[name]]] : [])))
}

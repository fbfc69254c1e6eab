import { createHmac } from 'node:crypto'
import { z } from 'zod'

/**
 * What can be asked of a service outside: the national network identity (网号、网证), an operator of mobile networks
 * (name, number of the certificate and mobile: 三要素), or data of companies beside them (四要素).
 */
export const serviceWays = ['network-identity', 'mobile-operator', 'person-company'] as const
export type ServiceWay = (typeof serviceWays)[number]

export interface IdentityQuestion {
  way: ServiceWay
  /** Ours, the same when it is asked again. */
  reference: string
  person: { name: string; number: string }
  mobile?: string
  company?: { name: string; number: string }
}

export type IdentityAnswer =
  | { state: 'agrees' | 'differs' | 'unavailable' }
  /** The person goes on in the app of the service; `id` is the service’s. */
  | { state: 'waiting'; id: string; continueAt?: string }

/** A service that says whether somebody is who they say. It gets no pictures and answers none. */
export interface IdentityServices {
  /** As people read it in the consent. */
  name: string
  ways: readonly ServiceWay[]
  ask(question: IdentityQuestion): Promise<IdentityAnswer>
  /** Whether somebody who was waited for is through. */
  askAgain(asked: { way: ServiceWay; reference: string; id: string }): Promise<IdentityAnswer>
}

const maxBytes = 64 * 1024

const Answer = z.discriminatedUnion('state', [
  z.object({ state: z.enum(['agrees', 'differs', 'unavailable']) }),
  z.object({
    state: z.literal('waiting'),
    id: z.string().regex(/^[\w.-]{1,128}$/),
    continueAt: z
      .url({ protocol: /^https$/ })
      .max(2000)
      .exactOptional(),
  }),
])

/**
 * An adapter of the operator’s own, asked by POST at `<url>/checks` and `<url>/checks/<id>` with
 * `x-openbeian-signature: sha256=<HMAC of the body>`. The shape is ours (docs/faces.md): no service speaks it by itself.
 */
export function httpIdentityServices(
  { url, secret, name, timeoutMs }: { url: string; secret: string; name: string; timeoutMs: number },
  ways: readonly ServiceWay[],
): IdentityServices {
  const base = url.replace(/\/$/, '')
  const ask = async (path: string, asked: object): Promise<IdentityAnswer> => {
    const body = JSON.stringify({ ...asked, askedAt: new Date().toISOString() })
    const signature = createHmac('sha256', secret).update(body).digest('hex')
    try {
      const answer = await fetch(`${base}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-openbeian-signature': `sha256=${signature}` },
        body,
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      })
      if (!answer.ok) return { state: 'unavailable' }
      const { success, data } = Answer.safeParse(JSON.parse(await limitedText(answer)))
      return success ? data : { state: 'unavailable' }
    } catch {
      // a service that is away, slow or unreadable says nothing about the person
      return { state: 'unavailable' }
    }
  }
  return {
    name,
    ways,
    ask: (question) => ask('/checks', question),
    askAgain: ({ id, ...asked }) => ask(`/checks/${encodeURIComponent(id)}`, asked),
  }
}

async function limitedText(answer: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of answer.body ?? []) {
    bytes += chunk.length
    if (bytes > maxBytes) throw new Error('The answer is too large.')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

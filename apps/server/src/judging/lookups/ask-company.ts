import { createHmac } from 'node:crypto'
import { z } from 'zod'
import { LookupFault, type RegisteredCompany } from './lookup.ts'
import { textOfAnswer } from './text-of-answer.ts'

export interface CompanyQuery {
  /** 统一社会信用代码 */
  number: string
  name: string
}

const maxBytes = 256 * 1024

const Answer = z.object({
  found: z.boolean(),
  standing: z.enum(['open', 'closed', 'revoked', 'suspended', 'abnormal', 'dishonest']).exactOptional(),
  name: z.string().max(500).exactOptional(),
  legalRepresentative: z.string().max(200).exactOptional(),
  scope: z.string().max(20_000).exactOptional(),
  capitalYuan: z.number().nonnegative().exactOptional(),
})

/**
 * Asks the provider's own supplier of company data (国家企业信用信息公示系统): POST `{number, name}` with
 * `x-openbeian-signature: sha256=<HMAC of the body>`. Throws `LookupFault`.
 */
export async function askCompany(
  { url, secret }: { url: string; secret: string },
  asked: CompanyQuery,
  timeoutMs: number,
): Promise<RegisteredCompany> {
  const body = JSON.stringify(asked)
  const signature = createHmac('sha256', secret).update(body).digest('hex')
  const signal = AbortSignal.timeout(timeoutMs)
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-openbeian-signature': `sha256=${signature}` },
      body,
      redirect: 'error',
      signal,
    })
    if (!answer.ok) throw new LookupFault(`the supplier answers ${answer.status}`)
    const { success, data } = Answer.safeParse(JSON.parse(await textOfAnswer(answer, maxBytes)))
    if (!success || (data.found && !data.standing)) throw new LookupFault('the supplier answers in another shape')
    return data
  } catch (error) {
    if (error instanceof LookupFault) throw error
    throw new LookupFault(signal.aborted ? 'the supplier does not answer in time' : String(error))
  }
}

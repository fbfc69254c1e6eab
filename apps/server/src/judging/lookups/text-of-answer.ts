import { LookupFault } from './lookup.ts'

/** The body of an answer as text. Throws `LookupFault` when it is larger than that. */
export async function textOfAnswer(answer: Response, maxBytes: number): Promise<string> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of answer.body ?? []) {
    bytes += chunk.length
    if (bytes > maxBytes) throw new LookupFault('the answer is too large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

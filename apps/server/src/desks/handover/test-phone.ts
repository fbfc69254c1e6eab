import { type Endpoint, handoverTokenHeader, type Problem } from '@openbeian/contract'
import type { z } from 'zod'
import type { TestApp } from '../../test-app.ts'

interface PhoneRequest {
  params?: Record<string, string>
  body?: Record<string, unknown>
  file?: Uint8Array
}

export type TestPhone = ReturnType<typeof aPhone>

/** A browser of its own that holds a link. */
export function aPhone({ app }: TestApp, link: string | undefined, cookie = '') {
  const token = new URL(link ?? 'about:none').hash.slice(1)
  const cookies = [cookie]
  const headers = () => ({
    [handoverTokenHeader]: token,
    'user-agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1',
    cookie: cookies.filter(Boolean).join('; '),
  })
  async function call<It extends Endpoint>(
    { method, path, transfer }: It,
    { params = {}, body, file }: PhoneRequest = {},
  ): Promise<{ status: number; answer: z.output<It['answer']>; problem: Problem; bytes: Buffer }> {
    const url = path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? '')
    const form = transfer === 'multipart' ? await formOf(body, file) : undefined
    const payload = form?.payload ?? body
    const said = await app.inject({
      method,
      url,
      headers: { ...headers(), ...form?.headers },
      ...(payload === undefined ? {} : { payload }),
    })
    const [given] = said.cookies.filter((it) => it.name === 'openbeian_phone')
    if (given) cookies[1] = `${given.name}=${given.value}`
    const isJson = said.headers['content-type']?.toString().startsWith('application/json')
    const json: unknown = isJson ? said.json() : undefined
    return { status: said.statusCode, answer: json as never, problem: json as Problem, bytes: said.rawPayload }
  }
  return { headers, call }
}

async function formOf(fields: Record<string, unknown> = {}, file: Uint8Array = new Uint8Array()) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, String(value))
  form.append('file', new Blob([new Uint8Array(file)]), 'photo.jpg')
  const encoded = new Response(form)
  return {
    payload: Buffer.from(await encoded.arrayBuffer()),
    headers: { 'content-type': encoded.headers.get('content-type') ?? '' },
  }
}

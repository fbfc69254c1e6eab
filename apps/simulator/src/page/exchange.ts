import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Administration } from '../administration.ts'
import { type Html, html } from './html.ts'
import { isCrossOrigin, readFields, sendJson, sendPage } from './http.ts'
import { layout } from './layout.ts'

/** A request for the page or the JSON beside it, and ways to answer it. */
export interface Exchange {
  it: Administration
  method: string
  /** The parts of the path. */
  path: string[]
  response: ServerResponse
  json(status: number, value: unknown): void
  page(status: number, title: string, content: Html, refreshS?: number): void
  back(to: string): void
  /** What the body says; answers itself and is undefined when it cannot be read or comes from another site. */
  fields(): Promise<{ fields: Record<string, unknown>; isForm: boolean } | undefined>
}

/** True when it was its to answer. */
export type Route = (exchange: Exchange) => Promise<boolean> | boolean

export function exchangeOf(it: Administration, request: IncomingMessage, response: ServerResponse): Exchange {
  const { pathname } = new URL(request.url ?? '/', 'http://simulator')
  const json = (status: number, value: unknown) => sendJson(response, status, value)
  return {
    it,
    method: request.method === 'HEAD' ? 'GET' : (request.method ?? 'GET'),
    path: pathname.split('/').slice(1),
    response,
    json,
    page: (status, title, content, refreshS) =>
      sendPage(response, status, layout(it.options.province, title, content, refreshS)),
    back: (to) => void response.writeHead(303, { location: to }).end(),
    async fields() {
      if (isCrossOrigin(request)) return void json(403, { message: '请在本页面操作 Only from this page.' })
      const { fields, isForm } = await readFields(request)
      if (!fields) return void json(400, { message: '无法读取 The body cannot be read.' })
      return { fields, isForm }
    },
  }
}

export const textField = (fields: Record<string, unknown>, name: string): string | undefined => {
  const value = fields[name] ?? ''
  return typeof value === 'string' ? value.trim() : undefined
}

export const notFoundHtml = html`<p class="empty">没有这个页面。<br><span lang="en">There is no such page.</span></p>`

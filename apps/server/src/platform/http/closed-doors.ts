import type { FilingError } from '@openbeian/filing'
import type { FastifyReply } from 'fastify'
import type { App } from './http.ts'
import { isPage } from './web.ts'

/** Why nobody is answered yet; undefined from the moment everybody is. */
export type FindClosure = () => Promise<FilingError | undefined>

/** Until the doors open every page and every call hears why they are closed, but for these addresses. */
export function closeDoors(app: App, findClosure: FindClosure, isOpenAt: (path: string) => boolean): void {
  app.addHook('onRequest', async (request, reply) => {
    const path = request.url.replace(/[?#].*/s, '')
    if (request.routeOptions.config.isUncounted || isOpenAt(path)) return
    const why = await findClosure()
    if (!why) return
    if (!isPage(request)) throw why
    return sendClosed(reply, { zh: why.zh, en: why.message })
  })
}

/** The page of an outage, for people: it asks nobody for anything. */
export const sendClosed = (reply: FastifyReply, { zh, en }: { zh: string; en: string }): FastifyReply =>
  reply
    .code(503)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(`<!doctype html><html lang="zh-CN"><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>OpenBeian</title><h1>OpenBeian</h1>
<p>${zh}</p>
<p lang="en">${en}</p>`)

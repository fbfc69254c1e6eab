import { existsSync } from 'node:fs'
import { join, sep } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from './http.ts'
import { readPageAddresses } from './page-addresses.ts'
import { HttpRefusal } from './refusal.ts'

/** The built web app: what has a hash in its name is kept by browsers for good, pages are asked for each time. */
export async function serveWeb(app: App, folder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    index: false,
    cacheControl: false,
    setHeaders(reply, path) {
      const lasting = path.includes(`${sep}assets${sep}`)
      reply.header('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  const findPage = await readPageAddresses(folder)
  const sendPage = ({ url }: FastifyRequest, reply: FastifyReply): void => {
    const { file, known } = findPage(url.replace(/[?#].*/s, ''))
    // the page itself says that there is nothing
    if (existsSync(join(folder, file))) void reply.code(known ? 200 : 404).sendFile(file)
    else void notBuilt(reply)
  }
  app.get('/', { schema: { hide: true } }, sendPage)
  app.setNotFoundHandler((request, reply) => {
    if (!isPage(request)) throw new HttpRefusal('http.not-found')
    sendPage(request, reply)
  })
}

/** Whether a person looks at it in a browser. */
export const isPage = ({ method, url, headers }: FastifyRequest): boolean =>
  (method === 'GET' || method === 'HEAD') &&
  !/^\/(api|assets)(\/|$)/.test(url) &&
  (headers.accept === undefined || /text\/html|\*\/\*/.test(headers.accept))

const notBuilt = (reply: FastifyReply): FastifyReply =>
  reply
    .code(503)
    .type('text/html; charset=utf-8')
    .send(`<!doctype html><html lang="zh-CN"><meta charset="utf-8">
<title>OpenBeian</title><h1>页面尚未构建 · The web app is not built yet</h1>
<p>请用 <code>npm start</code> 启动，或在 apps/web 中运行 <code>npx vite build</code>。接口文档：<a href="/api/docs">/api/docs</a></p>
<p>Start with <code>npm start</code>, or run <code>npx vite build</code> in apps/web. The API is described at <a href="/api/docs">/api/docs</a>.</p>`)

import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Administration } from '../administration.ts'
import { attachmentKind } from '../attachment-kind.ts'
import { approveFiling, type DecisionRefusal, openFiling, refuseFiling } from '../decide-filing.ts'
import type { KnownFiling } from '../state.ts'
import { filingPage } from './filing-page.ts'
import { html } from './html.ts'
import { isFromElsewhere, readForm, sendBytes, sendJson, sendPage } from './http.ts'
import { layout } from './layout.ts'
import { listPage } from './list-page.ts'

const refusals: Record<DecisionRefusal, { status: number; message: string }> = {
  unknown: { status: 404, message: '没有这个备案 There is no such filing.' },
  undecidable: { status: 409, message: '该备案已经处理过 This filing is decided already.' },
  opinionMissing: { status: 422, message: '拒绝时必须填写审核意见 A refusal needs an opinion.' },
  opinionUnusable: { status: 422, message: '审核意见过长或含有GBK以外的字符 The opinion is too long or not GBK.' },
}

/** The page for people and the addresses for tests. */
export function pageListener(it: Administration, instance: string, onFault: (error: unknown) => void): RequestListener {
  return (request, response) => {
    route(it, instance, request, response).catch((error) => {
      onFault(error)
      if (response.headersSent) response.destroy()
      else sendJson(response, 500, { message: 'The simulator failed; see its output.' })
    })
  }
}

async function route(it: Administration, instance: string, request: IncomingMessage, response: ServerResponse) {
  const { pathname } = new URL(request.url ?? '/', 'http://simulator')
  const [, area = '', filingId = '', part = '', place = ''] = pathname.split('/')
  const page = (status: number, title: string, content: ReturnType<typeof html>, refreshS?: number) =>
    sendPage(response, status, layout(it.options.province, title, content, refreshS))

  if (request.method === 'POST' && area === 'filings' && (part === 'approve' || part === 'refuse')) {
    if (isFromElsewhere(request)) return sendJson(response, 403, { message: '请在本页面操作 Only from this page.' })
    return decide(it, request, response, filingId, part)
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') return sendJson(response, 405, { message: 'GET or POST' })

  const known = it.state.filings.get(filingId)
  if (pathname === '/') return page(200, '收到的备案', listPage(it.state), 5)
  if (pathname === '/healthz') return sendJson(response, 200, { status: 'ok', simulator: true, instance })
  if (pathname === '/journal') return sendJson(response, 200, it.entries)
  if (pathname === '/filings') return sendJson(response, 200, [...it.state.filings.values()])
  if (area === 'view' && known) {
    return page(200, known.subjectName, filingPage(known, await openFiling(it, filingId), it.codes))
  }
  if (area === 'filings' && known && !part) return sendJson(response, 200, known)
  if (area === 'filings' && known && part === 'attachments')
    return sendAttachment(it, response, filingId, Number(place))
  return area === 'filings'
    ? sendJson(response, 404, { message: refusals.unknown.message })
    : page(
        404,
        '没有这个页面',
        html`<p class="empty">没有这个页面。<br><span lang="en">There is no such page.</span></p>`,
      )
}

/** A form gets a page back, everybody else the filing. */
async function decide(
  it: Administration,
  request: IncomingMessage,
  response: ServerResponse,
  filingId: string,
  part: 'approve' | 'refuse',
) {
  const { opinion, isForm } = await readForm(request)
  if (opinion === undefined) return sendJson(response, 400, { message: '无法读取 The body cannot be read.' })
  const decided = await (part === 'approve' ? approveFiling : refuseFiling)(it, filingId, opinion)
  if (!isForm) return decided.ok ? sendJson(response, 200, decided.filing) : sendRefusal(response, decided)

  if (decided.ok) {
    response.writeHead(303, { location: `/view/${filingId}` }).end()
    return
  }
  const { status, message } = refusals[decided.refusal]
  const content = decided.filing
    ? filingPage(decided.filing, await openFiling(it, filingId), it.codes, message)
    : html`<p class="empty">${message}</p>`
  return sendPage(response, status, layout(it.options.province, '未处理', content))
}

function sendRefusal(
  response: ServerResponse,
  { refusal, filing }: { refusal: DecisionRefusal; filing?: KnownFiling },
) {
  const { status, message } = refusals[refusal]
  sendJson(response, status, { refusal, message, ...(filing ? { filing } : {}) })
}

async function sendAttachment(it: Administration, response: ServerResponse, filingId: string, place: number) {
  const { attachments } = await openFiling(it, filingId)
  const kind = attachmentKind(attachments[place - 1]?.content ?? '')
  if (!kind) return sendJson(response, 404, { message: 'There is no such picture.' })
  return sendBytes(response, kind.type, kind.bytes)
}

import type { ServerResponse } from 'node:http'
import type { Administration } from '../administration.ts'
import { attachmentKind } from '../attachment-kind.ts'
import { approveFiling, type Decision, type DecisionRefusal, openFiling, refuseFiling } from '../decide-filing.ts'
import { type Exchange, type Route, textField } from './exchange.ts'
import { filingPage } from './filing-page.ts'
import { html } from './html.ts'
import { sendBytes, sendJson } from './http.ts'
import { listPage } from './list-page.ts'

const refusals: Record<DecisionRefusal, { status: number; message: string }> = {
  unknown: { status: 404, message: '没有这个备案 There is no such filing.' },
  undecidable: { status: 409, message: '该备案已经处理过 This filing is decided already.' },
  opinionMissing: { status: 422, message: '拒绝时必须填写审核意见 A refusal needs an opinion.' },
  codeUnknown: {
    status: 422,
    message: '结果代码须为1002或版本文件新增的代码 A refusal has code 1002 or one that the edition adds.',
  },
  opinionUnusable: { status: 422, message: '审核意见过长或含有GBK以外的字符 The opinion is too long or not GBK.' },
}

/** What arrived, and the decisions about it. */
export const filingRoutes: Route = async (exchange) => {
  const { it, method, path, response } = exchange
  const [area = '', filingId = '', part = '', place = ''] = path
  const known = it.state.filings.get(filingId)

  if (area === 'filings' && method === 'POST' && (part === 'approve' || part === 'refuse')) {
    await decide(exchange, filingId, part)
    return true
  }
  if (method !== 'GET') return false
  if (area === '') exchange.page(200, '收到的备案', listPage(it.state), 5)
  else if (area === 'view' && known)
    exchange.page(200, known.subjectName, filingPage(known, await openFiling(it, filingId), it))
  else if (area !== 'filings') return false
  else if (filingId === '') exchange.json(200, [...it.state.filings.values()])
  else if (!known) exchange.json(404, { message: refusals.unknown.message })
  else if (part === '') exchange.json(200, known)
  else if (part === 'attachments') await sendAttachment(it, response, filingId, Number(place))
  else return false
  return true
}

/** A form gets a page back, everybody else the filing. */
async function decide(exchange: Exchange, filingId: string, part: 'approve' | 'refuse') {
  const { it, json, page, back } = exchange
  const body = await exchange.fields()
  if (!body) return
  const opinion = textField(body.fields, 'opinion')
  if (opinion === undefined) return json(400, { message: '无法读取 The body cannot be read.' })

  const decided = await (part === 'approve'
    ? approveFiling(it, filingId, opinion, refusedIn(body.fields))
    : refuseFiling(it, filingId, { opinion, ...codeIn(body.fields) }))
  if (decided.ok) return body.isForm ? back(`/view/${filingId}`) : json(200, decided.filing)
  const { status, message } = refusals[decided.refusal]
  if (!body.isForm) return json(status, { refusal: decided.refusal, message, ...filingOf(decided) })
  const content = decided.filing
    ? filingPage(decided.filing, await openFiling(it, filingId), it, message)
    : html`<p class="empty">${message}</p>`
  return page(status, '未处理', content)
}

/** `refuse-0`, `refuse-1` …: the services that are not approved with the others. */
const refusedIn = (fields: Record<string, unknown>): number[] =>
  Object.keys(fields).flatMap((name) => {
    const [, place] = /^refuse-(\d+)$/.exec(name) ?? []
    return place === undefined ? [] : [Number(place)]
  })

/** The code of a refusal, of a form or of JSON. */
const codeIn = ({ code }: Record<string, unknown>): { code?: number } =>
  code === undefined || code === '' ? {} : { code: Number(code) }

const filingOf = ({ filing }: Decision) => filing && { filing }

async function sendAttachment(it: Administration, response: ServerResponse, filingId: string, place: number) {
  const { attachments } = await openFiling(it, filingId)
  const kind = attachmentKind(attachments[place - 1]?.content ?? '')
  if (!kind) return sendJson(response, 404, { message: 'There is no such picture.' })
  return sendBytes(response, kind.type, kind.bytes)
}

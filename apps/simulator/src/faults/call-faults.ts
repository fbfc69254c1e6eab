import { setTimeout as sleep } from 'node:timers/promises'
import { keysOf } from '@openbeian/filing'
import { gbkEncode } from '@openbeian/regulator'
import { z } from 'zod'
import { answer, answerCode, answerOfAny } from '../answer-messages.ts'
import { offerAgain } from '../offer-files.ts'
import { offerNow } from '../offers/offer-now.ts'
import { offerRequest } from '../offers/offer-request.ts'
import { isHoursText, isWithinHours } from '../reporting-hours.ts'
import { type CallFault, callFault } from './behaviour.ts'
import { callOperations } from './fault-operations.ts'

const ms = z.int().min(0).max(600_000)
const downloads = ['download', 'acknowledge'] as const

/** What can be wrong with a call, by name; a script says when. */
export const callFaults = {
  slow: callFault({
    zh: '响应缓慢',
    en: 'The answer takes its time; the call was carried out before.',
    on: callOperations,
    fields: { ms: ms.default(3000), at: z.enum(['before', 'after']).default('after') },
    async around({ ms, at }, _, next) {
      if (at === 'before') await sleep(ms, undefined, { ref: false })
      const given = await next()
      if (at === 'after') await sleep(ms, undefined, { ref: false })
      return given
    },
  }),
  cutBefore: callFault({
    zh: '受理前断线',
    en: 'The connection is cut before the call is carried out.',
    on: callOperations,
    fields: {},
    async around(_, { connection }) {
      connection?.cut()
      return answer(999)
    },
  }),
  cutAfter: callFault({
    zh: '受理后断线',
    en: 'The call is carried out, and its answer is lost.',
    on: callOperations,
    fields: {},
    async around(_, { connection }, next) {
      const given = await next()
      connection?.cut()
      return given
    },
  }),
  refuse: callFault({
    zh: '返回指定代码',
    en: 'The call is answered with this code and not carried out.',
    on: callOperations,
    fields: { code: answerCode.default(999), message: z.string().max(4000).optional() },
    around: async ({ code, message }, { it }) => ({
      ...answerOfAny(code, it.dialect),
      ...(message !== undefined && { message }),
    }),
  }),
  closedWindow: callFault({
    zh: '不在报备时间段',
    en: 'Code 20, with the reporting hours in the message; by the clock only outside of them.',
    on: ['upload'],
    fields: {
      hours: z
        .string()
        .max(100)
        .refine(isHoursText, '"hours" is like 08:00-20:00, or several with commas between them')
        .default('08:00-20:00'),
      byClock: z.boolean().default(false),
    },
    around: async ({ hours, byClock }, { it }, next) =>
      byClock && isWithinHours(hours, it.now()) ? next() : { ...answer(20), message: `${answer(20).message}${hours}` },
  }),
  maintenance: callFault({
    zh: '系统维护',
    en: 'Code 901 to an upload, 902 to everything else.',
    on: callOperations,
    fields: {},
    around: async (_, { operation }) => answer(operation === 'upload' ? 901 : 902),
  }),
  gap: callFault({
    zh: '谎称漏报',
    en: 'Code 14: the last uploads are said to be missing until they are sent again.',
    on: ['upload'],
    fields: { count: z.int().min(1).max(1000).default(1) },
    around({ count }, { it }, next) {
      const { lastSequence } = it.state
      for (let back = 0; back < Math.min(count, lastSequence); back += 1) it.faults.forgotten.add(lastSequence - back)
      it.faults.keep()
      return next()
    },
  }),
  wrongHash: callFault({
    zh: '下载文件哈希值不符',
    en: 'The hash of a downloaded file is another one.',
    on: ['download'],
    fields: {},
    async around(_, __, next) {
      const given = await next()
      return given.file ? { ...given, file: { ...given.file, beianInfoHash: 'AAAAAAAAAAAAAAAAAAAAAA==' } } : given
    },
  }),
  duplicate: callFault({
    zh: '重复下发',
    en: 'A file that was acknowledged is offered again, under its name or another.',
    on: ['acknowledge'],
    fields: { name: z.enum(['same', 'new']).default('same') },
    async around({ name }, { it, fileName = '' }, next) {
      if (name === 'same') return answer(0)
      const given = await next()
      if (given.code === 0) await offerAgain(it, fileName)
      return given
    },
  }),
  offer: callFault({
    zh: '下发指定文件',
    en: 'One more file is offered, ahead of what waits where it is poison.',
    on: downloads,
    fields: { file: offerRequest.default({ block: 'POISON', as: 'notZip' }) },
    async around({ file }, { it, operation }, next) {
      if (operation === 'download') await offerNow(it, file)
      const given = await next()
      if (operation === 'acknowledge') await offerNow(it, file)
      return given
    },
  }),
  oddText: callFault({
    zh: '编码异常的响应',
    en: 'The answer has characters outside GBK, is sent in GBK bytes, or declares another encoding or none.',
    on: callOperations,
    fields: { as: z.enum(['outsideGbk', 'gbkBytes', 'noDeclaration', 'otherDeclaration']).default('outsideGbk') },
    async around({ as }, { connection }, next) {
      const given = await next()
      if (as === 'outsideGbk') return { ...given, message: `${given.message}（𠮷㛃😀²）` }
      connection?.rewriteAnswer(answerRewritings[as])
      return given
    },
  }),
  messageLength: callFault({
    zh: '长度异常的 msg',
    en: 'The message has this many characters; the official schema demands 256.',
    on: callOperations,
    fields: { length: z.int().min(0).max(100_000).default(256) },
    async around({ length }, _, next) {
      const given = await next()
      return { ...given, message: given.message.padEnd(length, '。').slice(0, length) }
    },
  }),
} as const satisfies Record<string, CallFault>

const declaration = /&lt;\?xml[^?]*\?(>|&gt;)\s*/
const answerRewritings = {
  gbkBytes: (soap: string) => gbkEncode(soap),
  noDeclaration: (soap: string) => Buffer.from(soap.replace(declaration, '')),
  otherDeclaration: (soap: string) => Buffer.from(soap.replace('encoding="GBK"', 'encoding="ISO-8859-1"')),
}

/** Any of the faults above, as its defaults have it. */
export const randomFault = callFault({
  zh: '随机故障',
  en: 'One of these faults, each time another, by the seed.',
  on: callOperations,
  fields: {
    of: z
      .array(z.enum(keysOf(callFaults)))
      .min(1)
      .default(['slow', 'cutBefore', 'cutAfter', 'refuse', 'maintenance']),
  },
  around({ of }, call, next) {
    const name = of[Math.floor(call.random() * of.length)] ?? 'slow'
    const fault: CallFault = callFaults[name]
    return fault.on.includes(call.operation) ? fault.around(z.object(fault.fields).parse({}), call, next) : next()
  },
})

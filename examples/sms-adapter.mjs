// Takes SMS from OpenBeian and hands them to an SMS gateway. Change `toGateway` to what yours expects, then:
//   OPENBEIAN_SMS_SECRET=… GATEWAY_URL=https://sms.example.cn/send GATEWAY_KEY=… node examples/sms-adapter.mjs
import { createHmac, timingSafeEqual } from 'node:crypto'
import { createServer } from 'node:http'

const { OPENBEIAN_SMS_SECRET: secret = '', GATEWAY_URL: gateway = '', GATEWAY_KEY: key = '' } = process.env
if (secret.length < 16 || !gateway) {
  console.error('OPENBEIAN_SMS_SECRET (16 characters or more, the one OpenBeian has) and GATEWAY_URL are needed.')
  process.exit(1)
}

/** What the gateway you have a contract with wants to hear. */
const toGateway = ({ to, text }) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
  body: JSON.stringify({ phone: to, content: text }),
})

/** Only OpenBeian knows the secret the body is signed with. */
function isSigned(body, given = '') {
  const expected = `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`
  return given.length === expected.length && timingSafeEqual(Buffer.from(given), Buffer.from(expected))
}

async function bodyOf(request) {
  const pieces = []
  let length = 0
  for await (const piece of request) {
    length += piece.length
    if (length > 10_000) throw new Error('too long')
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

/** The status OpenBeian hears: anything but 2xx, and it tries again. */
async function passOn(request) {
  const body = await bodyOf(request)
  if (!isSigned(body, request.headers['x-openbeian-signature'])) return 401
  const { ok, status } = await fetch(gateway, toGateway(JSON.parse(body)))
  if (!ok) console.error(`the gateway answered ${status}`)
  return ok ? 204 : 502
}

const server = createServer((request, response) => {
  const answer = (status) => response.writeHead(status).end()
  passOn(request).then(answer, (error) => {
    console.error(error.message)
    answer(502)
  })
})
server.listen(Number(process.env.PORT ?? 8090), '127.0.0.1', () => console.log(`listening on ${server.address().port}`))

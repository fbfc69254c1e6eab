// Talks to an administration with the plain `soap` package and nothing of this project:
//   node upload.mjs http://127.0.0.1:18080 110000000001 demo demo-pass upload document.xml
//   node upload.mjs http://127.0.0.1:18080 110000000001 demo demo-pass fetch
//   node upload.mjs http://127.0.0.1:18080 110000000001 demo demo-pass status example.cn
// OPENBEIAN_KEY and OPENBEIAN_IV: the key and initialisation vector of an encrypted channel.
// Every answer is one line of JSON.
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'
import { createClientAsync } from 'soap'

const [, , address, ispId, userName, password, action, subject] = process.argv
const { OPENBEIAN_KEY: key = '', OPENBEIAN_IV: iv = '' } = process.env
const upDownLoad = '/ISPWebService/upDownLoad'

const md5 = (bytes) => createHash('md5').update(bytes).digest('base64')
const say = (answer) => console.log(JSON.stringify(answer))

/** Node reads GBK and does not write it: the characters by what their bytes are read as. */
const gbkBytes = new Map()
for (let first = 0x81; first <= 0xfe; first += 1) {
  for (let second = 0x40; second <= 0xfe; second += 1) {
    const character = new TextDecoder('gbk').decode(Uint8Array.of(first, second))
    if (character.length === 1 && character !== '\uFFFD') gbkBytes.set(character, [first, second])
  }
}
const gbk = (text) =>
  Buffer.from([...text].flatMap((it) => (it < '\x80' ? [it.charCodeAt(0)] : (gbkBytes.get(it) ?? [0x3f]))))

async function call(path, operation, others = {}) {
  const client = await createClientAsync(`${address}${path}?wsdl`)
  const randVal = randomBytes(10).toString('hex')
  const pwdHash = md5(gbk(password + randVal))
  const [port] = Object.values(Object.values(client.describe())[0])
  const spelling = Object.keys(port[operation].input).find((it) => it.toLowerCase() === 'ispid')
  const sent = { [spelling]: ispId, userName, randVal, pwdHash, ...others, hashAlgorithm: 0 }
  const [result] = await client[`${operation}Async`](sent)
  return result.return
}

const valueIn = (xml, tag) =>
  new RegExp(`<${tag}>([^<]*)</${tag}>`)
    .exec(xml)?.[1]
    ?.replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
const codeOf = (answer) => ({ code: Number(valueIn(answer, 'msg_code')), message: valueIn(answer, 'msg') ?? '' })

function zipped(name, content) {
  const packed = deflateRawSync(content)
  const common = Buffer.alloc(26)
  common.writeUInt16LE(20, 0)
  common.writeUInt16LE(8, 4)
  common.writeUInt16LE(33, 8)
  common.writeUInt32LE(crc32(content), 10)
  common.writeUInt32LE(packed.length, 14)
  common.writeUInt32LE(content.length, 18)
  common.writeUInt16LE(name.length, 22)
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed])
  const central = Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), common, Buffer.alloc(14), Buffer.from(name)])
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, central, end])
}

function unzipped(zip) {
  const central = zip.readUInt32LE(zip.lastIndexOf('PK\x05\x06') + 16)
  const start = 30 + zip.readUInt16LE(26) + zip.readUInt16LE(28)
  const packed = zip.subarray(start, start + zip.readUInt32LE(central + 20))
  return zip.readUInt16LE(central + 10) === 8 ? inflateRawSync(packed) : packed
}

if (action === 'upload') {
  const before = await call(upDownLoad, 'isp_querypreviousupload')
  const sequence = Number(valueIn(before, 'dataSequence') ?? 0) + 1
  const zip = zipped('beianinfo.xml', gbk(readFileSync(subject, 'utf8')))
  const cipher = key && createCipheriv('aes-128-cbc', key, iv)
  const answer = await call(upDownLoad, 'isp_upload', {
    beianInfo: (cipher ? Buffer.concat([cipher.update(zip), cipher.final()]) : zip).toString('base64'),
    beianInfoHash: md5(zip),
    dataSequence: sequence,
    encryptAlgorithm: cipher ? 1 : 0,
    compressionFormat: 0,
  })
  say({ sequence, ...codeOf(answer) })
}

if (action === 'fetch') {
  for (;;) {
    const answer = await call(upDownLoad, 'isp_download')
    const fileName = valueIn(answer, 'return_FileName')
    if (!fileName) {
      say(codeOf(answer))
      break
    }
    const travelled = Buffer.from(valueIn(answer, 'beianInfo') ?? '', 'base64')
    const cipher = valueIn(answer, 'encryptAlgorithm') === '1' && createDecipheriv('aes-128-cbc', key, iv)
    const zip = cipher ? Buffer.concat([cipher.update(travelled), cipher.final()]) : travelled
    const xml = new TextDecoder('gbk').decode(unzipped(zip))
    say({ ...codeOf(answer), fileName, hashFits: md5(zip) === valueIn(answer, 'beianInfoHash'), xml })
    await call(upDownLoad, 'isp_downloadack', { fileName })
  }
}

if (action === 'status') {
  const asked = { queryConditionType: 0, queryCondition: subject }
  const answer = await call('/BeianStatusWebService/queryBeianStatus', 'isp_querybeianstatus', asked)
  say({ ...codeOf(answer), filed: valueIn(answer, 'Bazt') === '0', number: valueIn(answer, 'Wzbah') })
}

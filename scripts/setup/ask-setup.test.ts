import { PassThrough } from 'node:stream'
import { stripVTControlCharacters } from 'node:util'
import { expect, test } from 'vitest'
import { readSetup } from '../../apps/server/src/desks/setup/find-setup-faults.ts'
import { askSetup } from './ask-setup.ts'

/** A terminal stays open between two questions. */
class Screen extends PassThrough {
  override end(): this {
    return this
  }
}

/** A person who answers each question when it stands on the screen; what is not taken is mended by what comes next. */
function answering(answers: [question: string, ...typed: string[]][]) {
  const input = new PassThrough()
  const output = new Screen()
  const waiting = [...answers]
  let said = ''
  let shown = ''
  output.on('data', (drawn) => {
    said += String(drawn)
    shown += stripVTControlCharacters(String(drawn)).replace(/\s/g, '')
    const [question, ...typed] = waiting[0] ?? []
    if (question === undefined || !shown.includes(question)) return
    waiting.shift()
    shown = ''
    if (typed.length > 1) waiting.unshift(['→', ...typed.slice(1)])
    setImmediate(() => input.write(typed[0] ?? ''))
  })
  return { terminal: { input, output }, said: () => said }
}

const enter = '\r'
const clear = '\u0015'
const provider: [string, ...string[]][] = [
  ['服务商名称', `示例云科技有限公司${enter}`],
  ['服务商代码', `Shi Li${enter}`, `${clear}shili${enter}`],
  ['许可证编号', `B1-20210001${enter}`],
  ['联系人姓名', `林知远${enter}`],
  ['联系电话', `010-12345678${enter}`],
  ['联系邮箱', `ops@example.cn${enter}`],
  ['访问地址', enter],
  ['第一个管理员', `林知远${enter}`],
  ['管理员登录名', `admin@example.cn${enter}`],
  ['注册地', enter],
  ['还在哪些省份', ` ${enter}`],
]

test('what was asked for at the terminal is what a file would have said', async () => {
  const { terminal, said } = answering([
    ...provider,
    ['现在填写上报通道', `y${enter}`],
    ['通道所连', enter],
    ['通道名称', `北京市通信管理局${enter}`],
    ['接入商编号', `110000000001${enter}`],
    ['接口地址', `https://bagl.example.gov.cn${enter}`],
    ['接口用户名', `shili${enter}`],
    ['接口口令', `a pass phrase${enter}`],
    ['加密密钥', enter],
    ['加密偏移量', enter],
    ['上报编号', `41${enter}`],
    ['再填写一个', enter],
    ['以上内容正确', enter],
  ])
  const answers = await askSetup({ language: 'zh', terminal, isPublicUrlFixed: false })
  expect(readSetup(answers).setup).toMatchObject({
    provider: { code: 'shili', provinces: ['110000', '120000'], contact: { phone: '010-12345678' }, hosts: [] },
    administrator: { name: '林知远', login: 'admin@example.cn' },
    channels: [{ administration: '110000', ispId: '110000000001', password: 'a pass phrase', lastSequence: 41 }],
  })
  expect(said()).toContain('→ shi-li')
  expect(said()).not.toContain('a pass phrase')
})

test('whoever takes it back at the end has set nothing up', async () => {
  const { terminal } = answering([...provider, ['现在填写上报通道', enter], ['以上内容正确', `n${enter}`]])
  expect(await askSetup({ language: 'zh', terminal, isPublicUrlFixed: false })).toBeUndefined()
})

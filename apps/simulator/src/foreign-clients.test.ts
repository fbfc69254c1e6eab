import { execFile, spawnSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { encodeUpload, v30 } from '@openbeian/regulator'
import { expect, test } from 'vitest'
import { sampleNewFiling } from './sample-filing.ts'
import { ispId, newFolder, simulatorInTest } from './simulator-in-test.ts'

const folder = join(import.meta.dirname, '../foreign-clients')
const php = process.env.OPENBEIAN_PHP || 'php'
const hasPhp = /^soap$/im.test(String(spawnSync(php, ['-m']).stdout ?? ''))
if (!hasPhp)
  console.log("PHP's SoapClient was not tried: apt-get install php-cli php-soap, or name one in OPENBEIAN_PHP.")

const clients = [
  { name: "PHP's SoapClient", command: [php, join(folder, 'upload.php')], isHere: hasPhp },
  { name: 'the plain soap package', command: [process.execPath, join(folder, 'upload.mjs')], isHere: true },
]
const cipher = { key: '0123456789abcdef', iv: 'fedcba9876543210' }
const channels = [
  { channel: 'plain', keys: {} },
  { channel: 'encrypted', keys: { cipher } },
]
const journeys = clients.flatMap((client) => channels.map((channel) => ({ ...client, ...channel })))

for (const { name, command, isHere, channel, keys } of journeys) {
  test.skipIf(!isHere)(`${name} files, fetches and asks over the ${channel} channel`, async () => {
    const simulator = await simulatorInTest([], keys)
    const [file = '', ...before] = command
    const ask = async (...args: string[]) => {
      const caller = [...before, simulator.baseUrl, String(ispId), 'demo', 'demo-pass', ...args]
      const env = { ...process.env, ...('cipher' in keys && { OPENBEIAN_KEY: cipher.key, OPENBEIAN_IV: cipher.iv }) }
      const { stdout } = await promisify(execFile)(file, caller, { env })
      const lines = stdout.trim().split('\n')
      return lines.map((line) => JSON.parse(line) as Record<string, unknown>)
    }

    const document = join(await newFolder(), 'upload.xml')
    for (const sequence of [1, 2]) {
      await writeFile(
        document,
        encodeUpload(v30, { icp: { newFilings: [sampleNewFiling(sequence)], requester: ispId } }),
      )
      expect(await ask('upload', document)).toMatchObject([{ sequence, code: 0, message: '操作成功' }])
    }
    expect(await ask('fetch')).toMatchObject([{ code: 2 }])
    expect(await ask('status', 'example1.cn')).toMatchObject([{ code: 0, filed: false }])

    await simulator.waitFor('2-1', 'waiting')
    await simulator.post('/filings/1-1/approve', { opinion: '同意' })
    await simulator.post('/filings/2-1/refuse', { opinion: '照片不清晰' })
    const [approved, published, refused, nothing] = await ask('fetch')
    expect(approved).toMatchObject({ code: 3, hashFits: true, xml: expect.stringContaining('<Jgdm>1001</Jgdm>') })
    expect(published).toMatchObject({ code: 3, hashFits: true, xml: expect.stringContaining('北京示例科技1有限公司') })
    expect(refused).toMatchObject({ code: 1, hashFits: true, xml: expect.stringContaining('照片不清晰') })
    expect(nothing).toMatchObject({ code: 2 })
    expect(await ask('status', 'example1.cn')).toMatchObject([{ filed: true, number: expect.stringMatching(/号-1$/) }])
    await simulator.stop()
  })
}

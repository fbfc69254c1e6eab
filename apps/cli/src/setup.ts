import { runScript } from './run-script.ts'

const usage = `Usage: openbeian setup                       asks at the terminal, one thing after the other
       openbeian setup --file setup.json     sets an installation up (- reads standard input)
       openbeian setup --link                prints a new link to the page that asks
       openbeian setup --checks              looks again at what is checked at the end
       … --another-provider                  one more provider, where there is one

The environment is that of the server: DATABASE_URL, OPENBEIAN_DATA, OPENBEIAN_KEY, PORT …
All mistakes of a file are told at once, each with its place; then nothing is changed.

setup.json:
{
  "provider": {
    "name": "示例云科技有限公司",
    "code": "shili",
    "licence": "B1-20210001",
    "provinces": ["110000", "440000"],
    "contact": { "name": "林知远", "phone": "010-12345678", "email": "ops@example.cn" },
    "publicUrl": "https://beian.example.cn",
    "hosts": ["beian.example.cn"]
  },
  "administrator": { "name": "林知远", "login": "admin@example.cn" },
  "channels": [
    {
      "name": "北京市通信管理局", "administration": "110000", "ispId": "110000000001",
      "baseUrl": "https://bagl.example.gov.cn", "userName": "shili", "password": "…",
      "key": "16 characters…", "iv": "16 characters…", "lastSequence": 0
    }
  ]
}
provinces: the first is where the company is registered. publicUrl is left out where OPENBEIAN_PUBLIC_URL says it.
hosts, channels, and of a channel key, iv and lastSequence may be left out.`

/** `openbeian setup`: an installation without a provider, or one more provider. */
export async function setup(args: string[]): Promise<number> {
  const isTold = ['--file', '--link', '--checks'].some((it) => args.some((arg) => arg.split('=')[0] === it))
  const isAsked = process.stdin.isTTY && args.every((arg) => arg === '--another-provider')
  if (isTold || isAsked) return runScript('scripts/setup.ts', args)
  console.log(usage)
  return args.includes('--help') ? 0 : 2
}

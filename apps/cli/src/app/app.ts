import { accessSync, constants, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type AppPackage, levelOfRemark, sentenceOfRefusal, sentenceOfRemark } from '@openbeian/app-package'
import { messageOf } from '../rules/read-input.ts'
import { linesOfPackage } from './lines-of-package.ts'

const usage = 'Usage: openbeian app <APK, IPA, HAP, APP, certificate or profile> [--json] [--lang zh|en]'

/** `openbeian app FILE [--json]`: exit 0 when it was read, 1 when it was refused, 2 when there is no such file. */
export async function app(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: { json: { type: 'boolean' }, lang: { type: 'string' } },
    allowPositionals: true,
  })
  const [file, ...others] = positionals
  if (file === undefined || others.length > 0) return complain(usage)
  const fault = faultOf(file)
  if (fault !== undefined) return complain(fault)
  // asked for here: the other commands do without processes
  const { readPackageApart } = await import('./read-package-apart.ts')
  const { app: read, refusal } = await readPackageApart(resolve(file), new Date())
  const language = values.lang === 'en' ? 'en' : 'zh'
  if (refusal) {
    const message = sentenceOfRefusal(refusal)
    console.log(values.json ? JSON.stringify({ refusal: { ...refusal, message } }, null, 2) : message[language])
    return 1
  }
  console.log(values.json ? JSON.stringify(forMachines(read), null, 2) : linesOfPackage(read, language).join('\n'))
  return 0
}

function faultOf(file: string): string | undefined {
  try {
    accessSync(file, constants.R_OK)
    return statSync(file).isFile() ? undefined : `${file} is no file.`
  } catch (error) {
    return `${file} cannot be read: ${messageOf(error)}`
  }
}

/** The bytes of the icon stay out; each remark brings its sentences. */
const forMachines = ({ icon, remarks, ...rest }: AppPackage) => ({
  ...rest,
  ...(icon ? { icon: { type: icon.type, width: icon.width, height: icon.height } } : {}),
  remarks: remarks.map((it) => ({ ...it, level: levelOfRemark(it), message: sentenceOfRemark(it) })),
})

function complain(text: string): 2 {
  console.error(text)
  return 2
}

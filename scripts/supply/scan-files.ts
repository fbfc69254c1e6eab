import { execFileSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../test/run-command.ts'
import type { AllowedSecret } from './allowed-secrets.ts'
import { findSecrets } from './find-secrets.ts'

/** Every file that git keeps or would keep. */
export const filesOfGit = (): string[] =>
  execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
    .split('\0')
    .filter((it) => it !== '' && statSync(join(root, it), { throwIfNoEntry: false })?.isFile())

/** Places of what looks like a secret, without the secret; a use of the allow list that nothing matches is told too. */
export function secretFaults(
  files: readonly { file: string; content: string }[],
  allowed: readonly AllowedSecret[],
): string[] {
  const unused = new Set(allowed)
  const faults = files.flatMap(({ file, content }) =>
    findSecrets(content).flatMap(({ line, kind, text }) => {
      const known = allowed.find((it) => it.files.test(file) && text.includes(it.text))
      if (known) unused.delete(known)
      return known ? [] : [`${file}:${line} ${kind}, ${text.length} characters`]
    }),
  )
  return [...faults, ...[...unused].map(({ text }) => `${text} is allowed but stands nowhere any more`)]
}

/** Text files only: what holds a zero byte is a picture or a program. */
export const readTexts = (files: string[]) =>
  files.flatMap((file) => {
    const bytes = readFileSync(join(root, file))
    return bytes.includes(0) ? [] : [{ file, content: bytes.toString('utf8') }]
  })

import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { findSecrets } from './find-secrets.ts'
import { secretFaults } from './scan-files.ts'
import { secretKinds } from './secret-kinds.ts'

const letters = (length: number) => 'Ab3dE9hK2mN7pQ4sT8vX'.repeat(13).slice(0, length)

// made here, so that no file of the repository holds one
const planted: Record<keyof typeof secretKinds, string> = {
  'private key (PEM)': `-----BEGIN ${'EC PRIVATE'} KEY-----`,
  'age identity': `AGE-SECRET-KEY-1${letters(58).toUpperCase()}`,
  'access key of Alibaba Cloud': `LTAI${letters(20)}`,
  'access key of Tencent Cloud': `AKID${letters(32)}`,
  'access key of Volcengine': `AKLT${letters(40)}`,
  'access key of AWS': `AKIA${letters(16).toUpperCase()}`,
  'key of Google': `AIza${letters(35)}`,
  'token of GitHub': `ghp_${letters(36)}`,
  'token of GitLab': `glpat-${letters(20)}`,
  'token of Gitee or a generic 32-digit token': `access_token=${'0123456789abcdef'.repeat(2)}`,
  'token of npm': `npm_${letters(36)}`,
  'token of Slack': `xoxb-${letters(24)}`,
  'key of Stripe': `sk_live_${letters(24)}`,
  'signed JSON web token': `eyJ${letters(20)}.eyJ${letters(40)}.${letters(43)}`,
  'address with a password in it': `postgres://app:${letters(12)}@db.internal/x`,
}

test.each(Object.keys(secretKinds))('planted in a file, it is found: %s', (kind) => {
  const found = findSecrets(`first line\nconst it = "${planted[kind]}"\n`)
  expect(found).toContainEqual(expect.objectContaining({ kind, line: 2 }))
})

test.each(['base64', 'base64url', 'hex'] as const)('a random key in %s is found by the name beside it', (encoding) => {
  const key = createHash('sha256').update('a sample').digest(encoding)
  for (const line of [`encryptionKey: '${key}'`, `"API_SECRET": "${key}"`, `password = "${key}"`]) {
    expect(findSecrets(line)).toHaveLength(1)
  }
})

test.each([
  `key: 'orders.needs-fix.since-last-look'`,
  `token: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'`,
  `"integrity": "sha512-${letters(86)}=="`,
  `postgres://\${user}:\${password}@localhost/openbeian`,
])('what is no secret is left alone: %s', (line) => {
  expect(findSecrets(line)).toEqual([])
})

test('a fault tells place and kind, and never the secret', () => {
  const content = `npm=${planted['token of npm']}`
  expect(secretFaults([{ file: 'a.md', content }], [])).toEqual(['a.md:1 token of npm, 40 characters'])
})

test('what is allowed is allowed in its files only, and not longer than it is there', () => {
  const content = planted['token of npm'] ?? ''
  const allowed = [{ files: /^a\.md$/, text: content, why: 'a sample' }]
  expect(secretFaults([{ file: 'a.md', content }], allowed)).toEqual([])
  expect(secretFaults([{ file: 'b.md', content }], allowed)).toHaveLength(2)
})

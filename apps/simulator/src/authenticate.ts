import { timingSafeEqual } from 'node:crypto'
import { type Caller, passwordHash } from '@openbeian/regulator'
import { type AnswerCode, answer } from './answer-messages.ts'
import type { RandomValues } from './random-values.ts'

export interface Account {
  ispId: bigint
  userName: string
  password: string
}

/** Undefined when the caller is who it says; otherwise what to answer. A random value serves one call only. */
export function refuseCaller(account: Account, seen: RandomValues, caller: Caller) {
  const code = refusalCode(account, caller)
  if (code !== undefined) return answer(code)
  return seen.take(caller.randVal) ? undefined : answer(12, '随机数已被使用')
}

function refusalCode(account: Account, caller: Caller): AnswerCode | undefined {
  if (caller.ispId !== account.ispId) return 12
  if (caller.userName !== account.userName) return 4
  if (caller.hashAlgorithm !== 0) return 10
  if (caller.randVal.length < 20) return 16
  if (!/^[0-9A-Za-z]{20,64}$/.test(caller.randVal)) return 12
  if (!isSame(caller.pwdHash, passwordHash(account.password, caller.randVal))) return 5
  return undefined
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}

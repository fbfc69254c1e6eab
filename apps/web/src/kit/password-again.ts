import { isProblem } from '@openbeian/contract'
import { useSyncExternalStore } from 'react'

/** Requests that wait for the password. */
let waiting: ((isTyped: boolean) => void)[] = []
const listeners = new Set<() => void>()

const change = (next: typeof waiting) => {
  waiting = next
  for (const tell of listeners) tell()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useIsPasswordAsked = (): boolean => useSyncExternalStore(subscribe, () => waiting.length > 0)

/** The password was typed, or whoever was asked went back. */
export function answerPassword(isTyped: boolean): void {
  for (const answer of waiting) answer(isTyped)
  change([])
}

/** Asks for the password over the page where the server wants it again, then sends the request once more. */
export const fetchWithPassword: typeof fetch = async (address, options) => {
  const answer = await globalThis.fetch(address, options)
  if (answer.status !== 403) return answer
  const said: unknown = await answer.clone().json()
  if (!isProblem(said) || said.code !== 'http.password-needed') return answer
  const isTyped = await new Promise<boolean>((resolve) => change([...waiting, resolve]))
  return isTyped ? globalThis.fetch(address, options) : answer
}

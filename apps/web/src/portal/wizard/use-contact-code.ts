import { type Filing, sensitivePaths, valueAt } from '@openbeian/filing'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from '../../kit/api.ts'
import { useForm } from './form.ts'

/** Whose code was sent back, of what the server has saved; asked again when a mobile or an address is another. */
export function useConfirmedContacts(path: string) {
  const { orderId, filing, isSaved } = useForm()
  const queries = useQueryClient()
  const queryKey = ['confirmed-contacts', orderId, contactsIn(filing)]
  const { data } = useQuery({
    queryKey,
    queryFn: ({ signal }) => api.listConfirmedContacts({ params: { orderId }, signal }),
    enabled: isSaved,
    staleTime: Infinity,
  })
  return {
    isConfirmed: data?.confirmed.includes(path) ?? false,
    learn: (confirmed: string[]) => queries.setQueryData(queryKey, { confirmed }),
  }
}

const contactsIn = (filing: Filing): string =>
  JSON.stringify(
    sensitivePaths(filing)
      .filter((path) => /\.(mobile|email)$/.test(path))
      .map((path) => [path, valueAt(filing, path)]),
  )

/** What was typed could not be saved. */
export class NotSaved extends Error {}

/** Saves what was typed, then sends a code to it, and counts the seconds until another may be asked for. */
export function useSendCode(path: string) {
  const { orderId, save } = useForm()
  const [againAt, setAgainAt] = useState(0)
  const send = useMutation({
    mutationFn: async () => {
      if (!(await save())) throw new NotSaved()
      return api.sendContactCode({ params: { orderId }, body: { at: path } })
    },
    onSuccess: ({ againAfterSeconds }) => setAgainAt(Date.now() + againAfterSeconds * 1000),
  })
  return { send, secondsLeft: useSecondsUntil(againAt) }
}

export function useConfirmCode(path: string, onConfirmed: (paths: string[]) => void) {
  const { orderId } = useForm()
  return useMutation({
    mutationFn: (code: string) => api.confirmContactCode({ params: { orderId }, body: { at: path, code } }),
    onSuccess: ({ confirmed }) => onConfirmed(confirmed),
  })
}

function useSecondsUntil(untilMs: number): number {
  const left = () => Math.max(0, Math.ceil((untilMs - Date.now()) / 1000))
  const [seconds, setSeconds] = useState(left)
  // biome-ignore lint/correctness/useExhaustiveDependencies: counted from `untilMs` alone
  useEffect(() => {
    setSeconds(left())
    if (left() === 0) return
    const timer = setInterval(() => {
      setSeconds(left())
      if (left() === 0) clearInterval(timer)
    }, 1000)
    return () => clearInterval(timer)
  }, [untilMs])
  return seconds
}

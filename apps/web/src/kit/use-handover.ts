import type { HandoverStep, HandoverView } from '@openbeian/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { api } from './api.ts'

/** While a phone may be at work. */
const pollIntervalMs = 1500

const isOpen = ({ state }: HandoverView): boolean => state === 'waiting' || state === 'opened'

interface HandoverOptions {
  orderId: string
  step: HandoverStep
  /** Something has arrived. */
  onArrival: (() => void) | undefined
  /** The whole step is done. */
  onDone: (() => void) | undefined
}

/** Begins a hand-over and follows it; a new one takes the old one's place. */
export function useHandover({ orderId, step, onArrival, onDone }: HandoverOptions) {
  const start = useMutation({
    mutationFn: async ({ send = false, instead }: { send?: boolean; instead?: string | undefined } = {}) => {
      const started = await api.startHandover({ params: { orderId }, body: { ...step, send } })
      if (instead) await api.endHandover({ params: { orderId, handoverId: instead } })
      return started
    },
  })
  const started = start.data
  const watched = useQuery({
    queryKey: ['handovers', started?.id],
    enabled: started !== undefined,
    queryFn: ({ signal }) => api.getHandover({ params: { orderId, handoverId: started?.id ?? '' }, signal }),
    refetchInterval: ({ state }) => (state.data && !isOpen(state.data) ? false : pollIntervalMs),
    // polls in the background, too: the applicant looks at the phone meanwhile
    refetchIntervalInBackground: true,
    staleTime: 0,
  })
  const now = watched.data ?? started
  const arrived = now?.delivered.length ?? 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once for each arrival
  useEffect(() => {
    if (arrived > 0) onArrival?.()
  }, [arrived, now?.id])
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once
  useEffect(() => {
    if (now?.state === 'done') onDone?.()
  }, [now?.state, now?.id])

  const end = useRef(() => {})
  end.current = () => {
    // a link sent by SMS stays open for its ten minutes, even when this panel closes
    if (!now || now.sentTo || !isOpen(now)) return
    void api.endHandover({ params: { orderId, handoverId: now.id } }).catch(() => undefined)
  }
  useEffect(() => () => end.current(), [])

  const begin = (send = false) => start.mutate({ send, instead: now && isOpen(now) ? now.id : undefined })
  return { begin, started, now, isBusy: start.isPending, error: start.error ?? watched.error }
}

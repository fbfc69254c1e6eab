import type { BatchStep } from '@openbeian/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { api } from '../api.ts'

interface Stopped {
  zh: string
  en: string
}

/** Asks for one piece of work after the other until nothing is left, and shows each as it is done. */
export function useBatchWork(batchId: string) {
  const queries = useQueryClient()
  const [at, setAt] = useState(0)
  const [stopped, setStopped] = useState<Stopped>()
  const isThere = useRef(true)
  useEffect(() => {
    isThere.current = true
    return () => {
      isThere.current = false
    }
  }, [])
  const work = useMutation({
    mutationFn: async (step: BatchStep) => {
      setStopped(undefined)
      let after: number | undefined = 0
      while (after !== undefined && isThere.current) {
        setAt(after)
        const body = step === 'submit' ? { step, after, confirmedTrue: true as const } : { step, after }
        const done: Awaited<ReturnType<typeof api.continueBatch>> = await api.continueBatch({
          params: { batchId },
          body,
        })
        queries.setQueryData(['batch', batchId], done.batch)
        setStopped(done.stopped)
        after = done.stopped ? undefined : done.next
      }
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['batch-rows', batchId] }),
  })
  return { work, at, stopped }
}

import type { RuleTrial } from '@openbeian/contract'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../kit/api.ts'
import type { Adjusting } from './use-rules.ts'

/** Past orders in one trial. */
const maxOrders = 200
/** Past orders tried by one request, so that the progress moves. */
const ordersPerRequest = 25

interface Progress {
  done: number
  /** Undefined until the first answer. */
  total: number | undefined
}

/** Past orders are judged again some at a time, so that one sees how far it is. */
export function useTrial() {
  const [progress, setProgress] = useState<Progress>({ done: 0, total: undefined })
  const trial = useMutation({
    mutationFn: async ({ rule, change }: { rule: string; change: Adjusting }) => {
      setProgress({ done: 0, total: undefined })
      const sum: RuleTrial = { orders: 0, total: 0, changed: [], otherFindings: [] }
      do {
        const body = { change: { ...change, rule }, orders: ordersPerRequest, skip: sum.orders }
        const part = await api.tryAdjustment({ body })
        sum.total = Math.min(maxOrders, part.total)
        sum.orders += part.orders
        sum.changed.push(...part.changed)
        sum.otherFindings.push(...part.otherFindings)
        setProgress({ done: sum.orders, total: sum.total })
        if (part.orders < ordersPerRequest) break
      } while (sum.orders < sum.total)
      return sum
    },
  })
  return { ...trial, progress }
}

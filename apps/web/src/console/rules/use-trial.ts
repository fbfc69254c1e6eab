import type { RuleTrial } from '@openbeian/contract'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../kit/api.ts'
import type { Adjusting } from './use-rules.ts'

const most = 200
const atOnce = 25

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
        const body = { change: { ...change, rule }, orders: atOnce, skip: sum.orders }
        const part = await api.tryAdjustment({ body })
        sum.total = Math.min(most, part.total)
        sum.orders += part.orders
        sum.changed.push(...part.changed)
        sum.otherFindings.push(...part.otherFindings)
        setProgress({ done: sum.orders, total: sum.total })
        if (part.orders < atOnce) break
      } while (sum.orders < sum.total)
      return sum
    },
  })
  return { ...trial, progress }
}

import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'

/** Past orders in one trial. */
const maxOrders = 200
/** Past orders tried by one request, so that the progress moves. */
const ordersPerRequest = 25

interface Tried {
  /** Past orders that were tried, and how many there are. */
  orders: number
  total: number
}

interface TrialInParts<Request, Trial extends Tried> {
  empty: Trial
  ask: (request: Request, span: { orders: number; skip: number }) => Promise<Trial>
  /** What two parts found; the numbers of orders are added here. */
  together: (one: Trial, other: Trial) => Trial
}

interface Progress {
  done: number
  /** Undefined until the first answer. */
  total: number | undefined
}

/** Past orders are tried some at a time, so that one sees how far it is. */
export function useTrialInParts<Request, Trial extends Tried>({ empty, ask, together }: TrialInParts<Request, Trial>) {
  const [progress, setProgress] = useState<Progress>({ done: 0, total: undefined })
  const trial = useMutation({
    mutationFn: async (request: Request) => {
      setProgress({ done: 0, total: undefined })
      let sum = empty
      do {
        const part = await ask(request, { orders: ordersPerRequest, skip: sum.orders })
        const total = Math.min(maxOrders, part.total)
        sum = { ...together(sum, part), orders: sum.orders + part.orders, total }
        setProgress({ done: sum.orders, total })
        if (part.orders < ordersPerRequest) break
      } while (sum.orders < sum.total)
      return sum
    },
  })
  return { ...trial, progress }
}

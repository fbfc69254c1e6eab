import type { FaceStepView } from '@openbeian/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from './api.ts'
import type { FaceTransport } from './face/face-transport.ts'

type About = FaceStepView['persons'][number]['about']
type State = FaceStepView['persons'][number]['state']

const keyOf = (orderId: string) => ['orders', orderId, 'faces'] as const

/** While a face is being compared. */
const pollIntervalMs = 1500
/** While somebody may be at it with a link that was sent. */
const slowPollIntervalMs = 10_000

const waits: readonly State[] = ['open', 'failed', 'judging']

/** Does a person still have to do something, or a machine? */
export const isWaiting = ({ state }: { state: State }): boolean => waits.includes(state)

/** How far the persons of an order are; looked at again while faces are being compared, or somebody is at it with a phone. */
export const useFaceStep = (orderId: string, isOnPhone = false) =>
  useQuery({
    queryKey: keyOf(orderId),
    queryFn: () => api.getFaceStep({ params: { orderId } }),
    refetchInterval: ({ state: { data } }) => {
      if (isOnPhone || data?.persons.some((it) => it.state === 'judging')) return pollIntervalMs
      return data?.open && data.persons.some(isWaiting) ? slowPollIntervalMs : false
    },
    // polls in the background, too: the applicant looks at the phone meanwhile
    refetchIntervalInBackground: isOnPhone,
  })

/** Asks the server and keeps its answer. */
export function useFaceAnswer<Request>(orderId: string, ask: (request: Request) => Promise<FaceStepView>) {
  const queries = useQueryClient()
  return useMutation({ mutationFn: ask, onSuccess: (step) => queries.setQueryData(keyOf(orderId), step) })
}

/** By the session of whoever is signed in. */
export function faceTransport(orderId: string, about: About): FaceTransport {
  return {
    start: (mode) => api.startFaceCheck({ params: { orderId }, body: { about, mode } }),
    send: ({ checkId, nonce, atMs, sizes, file }) =>
      api.sendFaceFrames({ params: { orderId, checkId }, body: { nonce, atMs, sizes }, file }),
  }
}

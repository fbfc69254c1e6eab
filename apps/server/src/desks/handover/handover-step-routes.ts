import { type Endpoint, rights } from '@openbeian/contract'
import type { z } from 'zod'
import type { Deps } from '../../platform/deps.ts'
import { type App, guardedRoute, type RequestInput } from '../../platform/http/http.ts'
import { handoverError } from './handover.errors.ts'
import type { Leniency } from './handover.ts'
import { getOpenedHandover, type LinkHolder, type OpenedHandover } from './open-handover.ts'

type Shape = z.ZodType
type Request = RequestInput<Shape, Shape, Shape>['request']

/** Serves addresses for the holder of a link to one step: who has no such link is turned away before the body is read. */
export function handoverStepRoutes(app: App, deps: Deps, holderOf: (request: Request) => LinkHolder) {
  /** The opened link of a request, from its admission to its handler. */
  const admitted = new WeakMap<Request, OpenedHandover>()

  return <P extends Shape, Q extends Shape, B extends Shape, A extends Shape>(
    { endpoint, leniency }: { endpoint: Endpoint<P, Q, B, A>; leniency?: Leniency },
    handle: (held: OpenedHandover, asked: RequestInput<P, Q, B>) => Promise<z.output<A>>,
  ): void => {
    const admit = async (request: Request) => {
      const held = await getOpenedHandover(deps, holderOf(request), leniency)
      // the table of rights says which links lead to an address
      const row = rights[endpoint.right]
      if (row.door !== 'link' || (row.step !== 'any' && row.step !== held.handover.step))
        throw handoverError('handover.other-step', { step: held.handover.step })
      admitted.set(request, held)
    }
    const handleAdmitted = (asked: RequestInput<P, Q, B>) => {
      const held = admitted.get(asked.request)
      if (!held) throw handoverError('handover.not-found')
      return handle(held, asked)
    }
    guardedRoute(app, { endpoint, guard: admit }, handleAdmitted)
  }
}

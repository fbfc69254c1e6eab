import { facesInForce } from '../../judging/identity/faces-in-force.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Processor } from '../../platform/outside/processor.ts'

/** A provider of faces of that name is this machine. */
const here = 'local'

/** 受托处理者: everybody outside who is given data of persons of this provider now; who sends without being named is listed too. */
export async function processorsInForce(
  {
    db,
    processors = [],
    sender,
    faces,
    identityServices,
  }: Pick<Deps, 'db' | 'processors' | 'sender' | 'faces' | 'identityServices'>,
  providerId: string,
): Promise<Processor[]> {
  const unnamed = (['sms', 'email'] as const).filter(
    (kind) => sender?.[kind] && !processors.some((it) => it.kind === kind),
  )
  const inForce = await facesInForce(db, faces, providerId)
  return [
    ...processors,
    ...unnamed.map((kind) => ({ kind })),
    ...(inForce && inForce.provider.name !== here ? [{ kind: 'faces', name: inForce.provider.name } as const] : []),
    ...(identityServices ? [{ kind: 'identity', name: identityServices.name } as const] : []),
  ]
}

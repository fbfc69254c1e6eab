import type { FacePersonView } from '@openbeian/contract'
import type { OtherWayRow } from '../../judging/identity/other-ways.store.ts'

type Service = Pick<NonNullable<FacePersonView['otherWay']>, 'service'>

/** What a service said, for a way that a service answers. */
export const serviceOf = ({ service, serviceAnswer }: Pick<OtherWayRow, 'service' | 'serviceAnswer'>): Service =>
  service && serviceAnswer ? { service: { name: service, answer: serviceAnswer } } : {}

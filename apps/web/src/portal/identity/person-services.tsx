import type { FacePersonView, FaceStepView } from '@openbeian/contract'
import { useState } from 'react'
import { api } from '../../kit/api.ts'
import { ServiceWays } from '../../kit/face/service-ways.tsx'
import { useFaceAnswer } from '../../kit/faces.ts'
import { Failure } from '../../kit/notice.tsx'

interface PersonServicesProps {
  orderId: string
  step: FaceStepView
  person: FacePersonView
}

/** The services that can say something of one person, as the operator has them; nothing where there are none. */
export function PersonServices({ orderId, step, person }: PersonServicesProps) {
  const { about } = person
  const [continueAt, setContinueAt] = useState<string>()
  const ask = useFaceAnswer(orderId, async ({ way, consent: { version } }: FaceStepView['services'][number]) => {
    const { continueAt: place, ...answered } = await api.askIdentityService({
      params: { orderId },
      body: { about, way, textVersion: version },
    })
    setContinueAt(place)
    return answered
  })
  const askAgain = useFaceAnswer(orderId, (otherWayId: string) =>
    api.askIdentityServiceAgain({ params: { orderId, otherWayId } }),
  )
  return (
    <>
      <ServiceWays
        services={step.services.filter(({ way }) => person.services.includes(way))}
        asked={person.otherWay}
        continueAt={continueAt}
        isBusy={ask.isPending || askAgain.isPending}
        onAgree={ask.mutate}
        onAskAgain={askAgain.mutate}
      />
      <Failure error={ask.error ?? askAgain.error} />
    </>
  )
}

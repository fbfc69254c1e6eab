import type { FacePersonView, FaceStepView } from '@openbeian/contract'
import { useState } from 'react'
import { Button } from '../button.tsx'
import { useLanguage, useWords } from '../language.tsx'
import { Notice } from '../notice.tsx'
import { faceWords } from '../words/face.ts'

type Service = FaceStepView['services'][number]

interface ServiceWaysProps {
  /** Those that can say something of this person. */
  services: readonly Service[]
  asked: FacePersonView['otherWay']
  /** Where the person goes on, right after they agreed. */
  continueAt: string | undefined
  isBusy: boolean
  onAgree: (service: Service) => void
  onAskAgain: (otherWayId: string) => void
}

/** Services that compare who somebody is without a picture: each says first what it is told, and is asked after a yes. */
export function ServiceWays({ services, asked, continueAt, isBusy, onAgree, onAskAgain }: ServiceWaysProps) {
  const words = useWords(faceWords)
  const { language } = useLanguage()
  const [read, setRead] = useState<Service>()
  const { service } = asked ?? {}
  return (
    <div className="stack">
      {asked && service && (
        <Notice
          kind={service.answer === 'differs' ? 'warning' : 'info'}
          title={words.serviceAnswers[service.answer](words.ways[asked.way])}
        >
          {service.answer === 'waiting' && (
            <div className="row">
              {continueAt && (
                <a className="button" href={continueAt} target="_blank" rel="noreferrer">
                  {words.continueThere}
                </a>
              )}
              <Button data-action="service-again" isBusy={isBusy} onClick={() => onAskAgain(asked.id)}>
                {words.askService}
              </Button>
            </div>
          )}
        </Notice>
      )}
      {read ? (
        <section className="stack" aria-label={words.ways[read.way]} data-service={read.way}>
          <h3>{words.ways[read.way]}</h3>
          {read.consent[language].map((it) => (
            <p key={it}>{it}</p>
          ))}
          <p className="quiet">{words.version(read.consent.version)}</p>
          <div className="row">
            <Button
              look="primary"
              data-action="service-agree"
              isBusy={isBusy}
              onClick={() => {
                onAgree(read)
                setRead(undefined)
              }}
            >
              {words.agree}
            </Button>
            <Button data-action="service-disagree" onClick={() => setRead(undefined)}>
              {words.disagree}
            </Button>
          </div>
        </section>
      ) : (
        <div className="row">
          {services.map((it) => (
            <Button key={it.way} data-action={`service-${it.way}`} onClick={() => setRead(it)}>
              {words.ways[it.way]}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}

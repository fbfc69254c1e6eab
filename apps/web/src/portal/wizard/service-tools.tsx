import { type Arrangement, anotherLike } from '@openbeian/filing'
import { useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { useWords } from '../../kit/language.tsx'
import { kitWords } from '../../kit/words/kit.ts'
import { useForm } from './form.ts'
import { maxServices } from './more-services.tsx'
import { servicesWords } from './services.words.ts'
import { goToService, type useArrange } from './use-arrange.ts'

interface ServiceToolsProps extends ReturnType<typeof useArrange> {
  index: number
  /** What the service is called here. */
  name: string
}

/** Copies, moves and takes out one service of several. */
export function ServiceTools({ index, name, isBusy, run }: ServiceToolsProps) {
  const { filing, change } = useForm()
  const words = useWords(servicesWords)
  const [isAsking, setAsking] = useState(false)
  const { services } = filing
  const service = services[index]
  const places = services.map((_, place) => place)
  const copy = () => {
    if (!service) return
    change('services', [...services, anotherLike(service)])
    goToService(services.length)
  }
  const tool = { isBusy }
  return (
    <div className="row">
      {services.length < maxServices && (
        <Button {...tool} data-action="copy-service" aria-label={words.of(words.copy, name)} onClick={copy}>
          {words.copy}
        </Button>
      )}
      {index > 0 && (
        <Button
          {...tool}
          data-action="service-up"
          aria-label={words.of(words.up, name)}
          onClick={() => void run(swapped(places, index, index - 1), index - 1)}
        >
          ↑ {words.up}
        </Button>
      )}
      {index < services.length - 1 && (
        <Button
          {...tool}
          data-action="service-down"
          aria-label={words.of(words.down, name)}
          onClick={() => void run(swapped(places, index, index + 1), index + 1)}
        >
          ↓ {words.down}
        </Button>
      )}
      {services.length > 1 && (
        <Button
          {...tool}
          isDanger
          data-action="remove-service"
          aria-label={words.of(words.remove, name)}
          onClick={() => setAsking(true)}
        >
          {words.remove}
        </Button>
      )}
      {isAsking && (
        <RemoveService
          {...{ index, name }}
          onClose={() => setAsking(false)}
          onSure={() => {
            setAsking(false)
            void run(places.toSpliced(index, 1), Math.max(0, index - 1))
          }}
        />
      )}
    </div>
  )
}

const swapped = (places: Arrangement, one: number, other: number): Arrangement =>
  places.map((it) => (it === one ? other : it === other ? one : it))

interface RemoveServiceProps {
  index: number
  name: string
  onSure: () => void
  onClose: () => void
}

/** Says what goes along with the service before it goes. */
function RemoveService({ index, name, onSure, onClose }: RemoveServiceProps) {
  const { draft } = useForm()
  const words = useWords(servicesWords)
  const { cancel } = useWords(kitWords)
  const materials = new Set(
    draft.materials.filter(({ about }) => about === `services.${index}`).map(({ kind }) => kind),
  )
  return (
    <Dialog title={words.removeTitle} onClose={onClose}>
      <div className="stack">
        <p>
          <strong>{name}</strong>
        </p>
        <p>{words.removeText(materials.size)}</p>
        <div className="dialog-foot">
          <Button onClick={onClose}>{cancel}</Button>
          <Button look="primary" isDanger data-action="sure" onClick={onSure}>
            {words.remove}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

import { showsPerson } from '@openbeian/filing'
import { useMemo } from 'react'
import { Link } from 'react-router'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { faceWords } from '../../kit/words/face.ts'
import { fieldWords } from '../../kit/words/field.ts'
import { useForm } from './form.ts'
import { MaterialConsentCard } from './material-consent-card.tsx'
import { MaterialSlotCard } from './material-slot-card.tsx'
import { type MaterialSlot, type NeededMaterials, neededMaterials, type SlotGroup } from './material-slots.ts'
import { materialWords } from './materials.words.ts'
import { RoomLeft } from './room-left.tsx'
import { servicesWords } from './services.words.ts'
import './material-slot-card.css'

interface SlotSection {
  id: string
  group: SlotGroup
  /** The service, where there are several. */
  nth?: number
  slots: MaterialSlot[]
}

/** Papers of the subject, then those of one service after the other. */
function sectionsOf(slots: readonly MaterialSlot[], services: number): SlotSection[] {
  const section = (group: SlotGroup, about?: string): SlotSection['slots'] =>
    slots.filter((it) => it.group === group && (about === undefined || it.about === about))
  if (services < 2)
    return (['ofSubject', 'ofPrincipal', 'ofService', 'ofManager', 'ifNeeded'] as const).map((group) => ({
      id: group,
      group,
      slots: section(group),
    }))
  const ofServices = (...groups: SlotGroup[]) =>
    Array.from({ length: services }, (_, nth) =>
      groups.map((group) => ({ id: `${group}-${nth}`, group, nth, slots: section(group, `services.${nth}`) })),
    ).flat()
  return [
    { id: 'ofSubject', group: 'ofSubject', slots: section('ofSubject') },
    { id: 'ofPrincipal', group: 'ofPrincipal', slots: section('ofPrincipal') },
    ...ofServices('ofService', 'ofManager'),
    { id: 'ifNeeded', group: 'ifNeeded', slots: section('ifNeeded', 'subject') },
    ...ofServices('ifNeeded'),
  ]
}

/** 上传材料 */
export function MaterialsStep() {
  const { orderId, filing, orderType, draft, tables } = useForm()
  const words = useWords(materialWords)
  const fields = useWords(fieldWords)
  const service = useWords(servicesWords)
  const named = (nth: number) => service.named(fields.service_(nth + 1), filing.services[nth]?.name ?? '')
  const { slots, checks } = useMemo(
    () => neededMaterials({ filing, orderType, draft, tables }),
    [filing, orderType, draft, tables],
  )
  return (
    <>
      <p>{words.intro}</p>
      {slots.some(({ kind }) => showsPerson(kind, filing)) && <MaterialConsentCard orderId={orderId} />}
      {sectionsOf(slots, filing.services.length)
        .filter((it) => it.slots.length > 0)
        .map((it) => (
          <section key={it.id} className="card stack" aria-labelledby={it.id}>
            <h2 id={it.id}>
              {it.nth === undefined ? '' : named(it.nth) + fields.between}
              {words[it.group]}
            </h2>
            <div className="slots">
              {it.slots.map((slot) => (
                <MaterialSlotCard key={slot.path} slot={slot} />
              ))}
            </div>
          </section>
        ))}
      {checks.length > 0 && <Checks checks={checks} />}
      <RoomLeft storage={draft.storage} />
    </>
  )
}

/** Checks that follow later, announced here. */
function Checks({ checks }: Pick<NeededMaterials, 'checks'>) {
  const { orderId } = useForm()
  const faces = useWords(faceWords)
  const words = useWords(materialWords)
  const { language } = useLanguage()
  const once = checks.filter(({ kind }, index) => checks.findIndex((it) => it.kind === kind) === index)
  return (
    <section className="card stack" aria-labelledby="checks-later">
      <h2 id="checks-later">{words.checksLater}</h2>
      <ul>
        {once.map(({ kind, note }) => (
          <li key={kind}>
            <strong>{words.checks[kind]}</strong>
            {words.colon}
            {note[language]} {kind === 'face-check' && <Link to={`/orders/${orderId}/identity`}>{faces.title}</Link>}
          </li>
        ))}
      </ul>
    </section>
  )
}

import { useMemo } from 'react'
import { Link } from 'react-router'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { faceWords } from '../../kit/words/face.ts'
import { useForm } from './form.ts'
import { MaterialSlotCard } from './material-slot-card.tsx'
import { type NeededMaterials, neededMaterials, type SlotGroup } from './material-slots.ts'
import { materialWords } from './materials.words.ts'
import { RoomLeft } from './room-left.tsx'
import './material-slot-card.css'

const groups: SlotGroup[] = ['ofSubject', 'ofPrincipal', 'ofService', 'ofManager', 'ifNeeded']

/** 上传材料 */
export function MaterialsStep() {
  const { filing, orderType, draft, tables } = useForm()
  const words = useWords(materialWords)
  const { slots, checks } = useMemo(
    () => neededMaterials({ filing, orderType, draft, tables }),
    [filing, orderType, draft, tables],
  )
  return (
    <>
      <p>{words.intro}</p>
      {groups
        .map((group) => ({ group, slots: slots.filter((slot) => slot.group === group) }))
        .filter((it) => it.slots.length > 0)
        .map((it) => (
          <section key={it.group} className="card stack" aria-labelledby={it.group}>
            <h2 id={it.group}>{words[it.group]}</h2>
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

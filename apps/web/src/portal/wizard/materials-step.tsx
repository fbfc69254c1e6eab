import { useWords } from '../../kit/language.tsx'
import { portalWords } from '../../kit/words/portal.ts'
import { useForm } from './form.ts'
import { MaterialSlotCard } from './material-slot-card.tsx'
import { materialSlots, type SlotGroup } from './material-slots.ts'

const groups: SlotGroup[] = ['ofSubject', 'ofPrincipal', 'ofService', 'ofManager', 'ifNeeded']

/** 上传材料 */
export function MaterialsStep() {
  const { filing, orderType } = useForm()
  const { materials: words } = useWords(portalWords).wizard
  const slots = materialSlots(filing, orderType)
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
    </>
  )
}

import type { Deps } from '../../platform/deps.ts'
import { nameKeysOf } from '../../records/orders/name-keys.ts'
import { openFiling } from '../../records/orders/order.ts'
import { listUnsearched, putSearched } from '../../records/orders/orders.store.ts'
import { listWithoutNameKeys, setNameKeys } from '../../records/registry/registry.store.ts'
import { sealedSubjectName } from '../../records/registry/sealed-name.ts'
import { openSubject } from '../../records/registry/sealed-record.ts'
import { sealedTaskSubject, taskAboutKey } from '../../records/tasks/task.ts'
import { listWithoutAboutKey, setAboutKey } from '../../records/tasks/tasks.store.ts'

const atOnce = 500

/** What earlier versions stored is found, too: keys are made when a server starts, some at a time; what is keyed stays so. */
export async function keyWhatIsFound({ db, cipher, log }: Pick<Deps, 'db' | 'cipher' | 'log'>): Promise<void> {
  const steps = [
    async () => {
      const orders = await listUnsearched(db, atOnce)
      for (const order of orders) {
        const { subject } = openFiling(cipher, order)
        await putSearched(db, order, { nameKeys: nameKeysOf(cipher, subject), domains: order.domains })
      }
      return orders.length
    },
    async () => {
      const records = await listWithoutNameKeys(db, atOnce)
      for (const { id, nameSealed, subjectSealed, ...filed } of records) {
        const name = sealedSubjectName.open(cipher, filed, nameSealed)
        // of what is not known to be an organisation the whole name alone is keyed
        const nature = subjectSealed ? openSubject(cipher, filed, subjectSealed).nature : 'individual'
        await setNameKeys(db, id, nameKeysOf(cipher, { name, nature }))
      }
      return records.length
    },
    async () => {
      const tasks = await listWithoutAboutKey(db, atOnce)
      for (const { id, aboutSealed } of tasks)
        await setAboutKey(db, id, taskAboutKey(cipher, sealedTaskSubject.open(cipher, id, aboutSealed)))
      return tasks.length
    },
  ]
  for (const step of steps) {
    let keyed = 0
    for (let done = await step(); done > 0; done = await step()) keyed += done
    if (keyed > 0) log.info({ keyed }, 'what earlier versions stored is found by search')
  }
}

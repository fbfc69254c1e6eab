import type { ResourceView } from '@openbeian/contract'
import { type Access, emptyAccess, type IpRange, mayAddAccess } from '@openbeian/filing'
import { Link } from 'react-router'
import { Button } from '../../kit/button.tsx'
import { formatDay } from '../../kit/date-time.ts'
import { FieldFindings } from '../../kit/field.tsx'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Notice } from '../../kit/notice.tsx'
import { fieldWords } from '../../kit/words/field.ts'
import { CodesField } from './codes-field.tsx'
import { ChoiceField } from './fields.tsx'
import { useForm } from './form.ts'
import { IpFields } from './ip-fields.tsx'
import { wizardWords } from './wizard.words.ts'

/** As the API bounds it. */
const maxAccesses = 20

/** Where the service is hosted: a resource of the applicant, and the addresses on it. */
export function AccessFields({ at, index }: { at: string; index: number }) {
  const { orderType, filing, draft, findingsAt, change } = useForm()
  const { service: words, removeNamed } = useWords(wizardWords)
  const fields = useWords(fieldWords)
  const accesses = filing.services[index]?.access ?? []
  const isSeveral = accesses.length > 1
  const mayAdd = mayAddAccess(orderType)
  return (
    <>
      {draft.facts.resources.length === 0 && (
        <Notice kind="warning">
          <p>{words.noResources}</p>
          <Link to="/resources">{words.toResources}</Link>
        </Notice>
      )}
      {accesses.map((access, nth) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an access is its place in the list
        <fieldset key={nth} className="group" data-access={nth}>
          <legend className={isSeveral ? undefined : 'sr-only'}>{fields.access_(nth + 1)}</legend>
          <OneAccess path={`${at}.access.${nth}`} access={access} />
          {isSeveral && mayAdd && (
            <div>
              <Button data-action="remove-access" onClick={() => change(`${at}.access`, accesses.toSpliced(nth, 1))}>
                {removeNamed(fields.access_(nth + 1))}
              </Button>
            </div>
          )}
        </fieldset>
      ))}
      <FieldFindings id={`${at}.access-findings`} findings={findingsAt(`${at}.access`)} />
      {mayAdd && accesses.length < maxAccesses && (
        <div className="tight">
          <p className="field-hint">{words.severalAccesses}</p>
          <div>
            <Button
              data-path={`${at}.access`}
              data-action="add-access"
              onClick={() => change(`${at}.access`, [...accesses, emptyAccess()])}
            >
              {words.addAccess}
            </Button>
          </div>
        </div>
      )}
    </>
  )
}

function OneAccess({ path, access }: { path: string; access: Access }) {
  const { draft, tables, change, leave } = useForm()
  const { service: words } = useWords(wizardWords)
  const { language } = useLanguage()
  const { resources } = draft.facts

  const nameOf = ({ name, expiresOn, quota, used }: ResourceView) =>
    [name, words.expires(formatDay(expiresOn, language)), words.quota(quota - used)].join(' · ')

  const choose = (resourceId: string) => {
    const former = resources.find(({ id }) => id === access.resourceId)
    const chosen = resources.find(({ id }) => id === resourceId)
    const isOurs = access.ips.every(isEmpty) || isSame(access.ips, former?.ips ?? [])
    change(path, { ...access, resourceId, ips: chosen && isOurs ? chosen.ips : access.ips })
    leave(`${path}.resourceId`)
  }
  return (
    <>
      <ChoiceField
        path={`${path}.resourceId`}
        options={resources.map((resource) => ({ value: resource.id, name: nameOf(resource) }))}
        onChoose={choose}
      />
      <IpFields path={`${path}.ips`} ips={access.ips} />
      <CodesField path={`${path}.modes`} table={tables.accessModes} />
      <CodesField path={`${path}.locations`} table={tables.locations} />
    </>
  )
}

const isEmpty = ({ from, to }: IpRange) => from === '' && to === ''
const isSame = (one: IpRange[], other: IpRange[]) => JSON.stringify(one) === JSON.stringify(other)

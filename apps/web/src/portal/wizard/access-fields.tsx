import type { ResourceView } from '@openbeian/contract'
import type { Access, IpRange } from '@openbeian/filing'
import { Link } from 'react-router'
import { formatDay } from '../../kit/date-time.ts'
import { FieldFindings } from '../../kit/field.tsx'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Notice } from '../../kit/notice.tsx'
import { CodesField } from './codes-field.tsx'
import { ChoiceField } from './fields.tsx'
import { useForm } from './form.ts'
import { IpFields } from './ip-fields.tsx'
import { wizardWords } from './wizard.words.ts'

/** Where the service is hosted: a resource of the applicant, and the addresses on it. */
export function AccessFields({ at, index }: { at: string; index: number }) {
  const { filing, draft, findingsAt } = useForm()
  const { service: words } = useWords(wizardWords)
  const accesses = filing.services[index]?.access ?? []
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
        <OneAccess key={nth} path={`${at}.access.${nth}`} access={access} />
      ))}
      <FieldFindings id={`${at}.access-findings`} findings={findingsAt(`${at}.access`)} />
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

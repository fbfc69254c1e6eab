import type { Finding, Setup } from '@openbeian/contract'
import { isRefusedInClear } from '../../gateway/channels/refused-in-clear.ts'
import type { Deps } from '../../platform/deps.ts'
import type { ProviderOfInstallation } from '../../records/accounts/providers.store.ts'
import { reportingError } from '../reporting/reporting.errors.ts'

type Installed = Pick<Deps, 'administrations' | 'publicAddress' | 'installation'>

/** What does not go together with what is here already, all of it. */
export function findConflicts(
  deps: Installed,
  { provider, channels }: Setup,
  others: readonly ProviderOfInstallation[],
): Finding[] {
  const known = deps.publicAddress?.()
  const url = provider.publicUrl?.replace(/\/$/, '')
  return [
    ...(others.some(({ code }) => code === provider.code)
      ? [conflict('provider.code', '已有服务商使用此代码。', 'Another provider has this code.')]
      : []),
    ...provider.hosts.flatMap((host, at) =>
      others.some(({ hosts }) => hosts.includes(host))
        ? [conflict(`provider.hosts.${at}`, '已有服务商使用此域名。', 'Another provider is found under this name.')]
        : [],
    ),
    ...(url !== undefined &&
    known !== undefined &&
    url !== known &&
    (deps.installation?.isPublicUrlFixed || others.length)
      ? [
          {
            ...conflict('provider.publicUrl', `本系统的地址已设为 ${known}。`, `This installation is at ${known}.`),
            proposed: known,
          },
        ]
      : []),
    ...channels.flatMap((it, at) => channelConflicts(deps, it, `channels.${at}`)),
  ]
}

function channelConflicts(
  { administrations = { privateRanges: [] } }: Installed,
  { baseUrl, key, iv }: Setup['channels'][number],
  at: string,
): Finding[] {
  const { words } = reportingError
  const clear = words['reporting.channel-in-the-clear']
  const half = words['reporting.keys-incomplete']
  return [
    ...(isRefusedInClear(baseUrl, administrations) ? [conflict(`${at}.baseUrl`, clear.zh({}), clear.en({}))] : []),
    ...((key === undefined) === (iv === undefined) ? [] : [conflict(`${at}.iv`, half.zh({}), half.en({}))]),
  ]
}

export const conflict = (at: string, zh: string, en: string): Finding => ({
  rule: 'setup.conflict',
  severity: 'blocks',
  at,
  message: { zh, en },
  whatToDo: { zh: '请修改此项。', en: 'Change this value.' },
})

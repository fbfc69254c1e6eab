import type { ChannelView, Client } from '@openbeian/contract'
import type { Finding } from '../../kit/findings-list.tsx'
import { channelWords } from './channel.words.ts'

type TextName = 'name' | 'administration' | 'ispId' | 'baseUrl' | 'userName' | 'password' | 'key' | 'iv'
export type ChannelSettings = Record<TextName, string> & { checksPasswords: boolean; asksStatus: boolean }
type NewChannel = Parameters<Client['createChannel']>[0]['body']
type Changes = Parameters<Client['updateChannel']>[0]['body']

/** Secrets as they were typed; of the rest only what matters. */
export function settingsFrom(form: FormData): ChannelSettings {
  const typed = (name: TextName) => String(form.get(name) ?? '')
  const trimmed = (name: TextName) => typed(name).trim()
  return {
    name: trimmed('name'),
    administration: trimmed('administration'),
    ispId: trimmed('ispId'),
    baseUrl: trimmed('baseUrl'),
    userName: trimmed('userName'),
    password: typed('password'),
    key: typed('key'),
    iv: typed('iv'),
    checksPasswords: form.has('checksPasswords'),
    asksStatus: form.has('asksStatus'),
  }
}

/** What the server would refuse, said before it is asked. */
export function findingsOf(given: ChannelSettings, isNew: boolean): Finding[] {
  const needed = ['name', 'baseUrl', 'userName', ...(isNew ? (['ispId', 'password'] as const) : [])] as const
  return [
    ...needed.filter((it) => given[it] === '').map((it) => finding(it, 'needed')),
    ...(given.baseUrl && !/^https?:\/\/[^\s/]/.test(given.baseUrl) ? [finding('baseUrl', 'wrongAddress')] : []),
    ...(isNew && given.ispId && !/^[1-9]\d{0,18}$/.test(given.ispId) ? [finding('ispId', 'wrongIspId')] : []),
    ...(['key', 'iv'] as const)
      .filter((it) => given[it] !== '' && !/^[\x21-\x7e]{16}$/.test(given[it]))
      .map((it) => finding(it, 'wrongLength')),
    ...((given.key === '') === (given.iv === '') ? [] : [finding(given.key === '' ? 'key' : 'iv', 'halfKeys')]),
  ]
}

type Fault = 'needed' | 'wrongAddress' | 'wrongIspId' | 'wrongLength' | 'halfKeys'

const finding = (at: string, fault: Fault): Finding => ({
  rule: `channel.${fault}`,
  severity: 'blocks',
  at,
  message: { zh: channelWords.zh.form[fault], en: channelWords.en.form[fault] },
  whatToDo: { zh: '', en: '' },
})

export const newChannel = (given: ChannelSettings): NewChannel => {
  const { key, iv, ...rest } = given
  return { ...rest, ...(key && iv && { key, iv }) }
}

/** Only what differs: what is left out stays, and secrets that nobody typed are left out. */
export function changesOf(given: ChannelSettings, known: ChannelView): Changes {
  const changed = (['name', 'baseUrl', 'userName'] as const).filter((it) => given[it] !== known[it])
  return {
    ...Object.fromEntries(changed.map((it) => [it, given[it]])),
    ...(given.checksPasswords === known.checksPasswords ? {} : { checksPasswords: given.checksPasswords }),
    ...(given.asksStatus === known.asksStatus ? {} : { asksStatus: given.asksStatus }),
    ...(given.password && { password: given.password }),
    ...(given.key && given.iv && { key: given.key, iv: given.iv }),
  }
}

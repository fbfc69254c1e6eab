import { randomUUID } from 'node:crypto'
import type { Deps } from '../../platform/deps.ts'
import { type ChannelSecrets, sealSecrets } from './channel.ts'

export interface ChannelSettings {
  providerId: string
  name: string
  /** 省级行政区代码 of the province whose administration it is, e.g. `110000`. */
  administration: string
  /** 接入商编号 */
  ispId: bigint
  /** Scheme, host and port: `http://127.0.0.1:18080`. */
  baseUrl: string
  userName: string
  /** Left out: as it was, and of a new one no. */
  checksPasswords?: boolean | undefined
  /** The same. */
  asksStatus?: boolean | undefined
  secrets: ChannelSecrets
}

/** Makes a channel, or gives the one to this administration a new address and new secrets; its ledger stays. */
export async function putChannel({ db, cipher }: Pick<Deps, 'db' | 'cipher'>, it: ChannelSettings): Promise<string> {
  const known = await db
    .selectFrom('channels')
    .select('id')
    .where('providerId', '=', it.providerId)
    .where('administration', '=', it.administration)
    .where('ispId', '=', String(it.ispId))
    .executeTakeFirst()
  const id = known?.id ?? randomUUID()
  const settings = {
    name: it.name,
    baseUrl: it.baseUrl,
    userName: it.userName,
    ...(it.checksPasswords === undefined ? {} : { checksPasswords: it.checksPasswords }),
    ...(it.asksStatus === undefined ? {} : { asksStatus: it.asksStatus }),
    secretsSealed: sealSecrets(cipher, id, it.secrets),
  }
  const { providerId, administration, ispId } = it
  await db
    .insertInto('channels')
    .values({ id, providerId, administration, ispId: String(ispId), ...settings })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(settings))
    .execute()
  return id
}

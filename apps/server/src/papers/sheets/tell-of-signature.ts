import { type Filing, valueAt } from '@openbeian/filing'
import type { WorkInTx } from '../../platform/deps.ts'
import { isMobile } from '../../records/contacts/contact.ts'
import { postMessage } from '../../records/messages/post-message.ts'
import { type Order, openFiling } from '../../records/orders/order.ts'
import { writeToApplicants } from '../../records/orders/write-to-applicants.ts'
import { getBrand, wordedMail } from '../../records/settings/brand.store.ts'
import { formatShanghaiTime } from '../printing/format-shanghai-time.ts'

interface Told {
  signer: string
  title: string
  at: Date
  device: string | undefined
}

/** By another way than the one it came by: the signer by SMS, and by mail those who prepared the order. Nobody signs unnoticed. */
export async function tellOfSignature(
  work: WorkInTx,
  order: Order,
  { signer, title, at, device }: Told,
): Promise<void> {
  await writeToApplicants(work, order, 'signed')
  const mobile = work.sender?.sms && mobileOf(openFiling(work.cipher, order), signer)
  if (!mobile) return
  const brand = await getBrand(work.db, order.providerId)
  const { zh: text } = wordedMail(brand, 'smsSigned', {
    order: order.reference,
    sheet: title,
    at: formatShanghaiTime(at).slice(0, -3),
    where: device ? `在 ${device} 上` : '',
  })
  const message = { channel: 'sms', to: mobile, subject: '', text } as const
  await postMessage(work, { providerId: order.providerId, orderId: order.id, message })
}

/** The mobile of the person of this name, as it is typed in the filing. */
function mobileOf(filing: Filing, signer: string): string | undefined {
  const places = ['subject.principal', ...filing.services.map((_, at) => `services.${at}.manager`)]
  const place = places.find((it) => valueAt(filing, `${it}.name`) === signer)
  const mobile = String((place && valueAt(filing, `${place}.mobile`)) ?? '').trim()
  return isMobile(mobile) ? mobile : undefined
}

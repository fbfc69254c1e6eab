import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { ofOrder } from './personal-data.ts'

const orderId = z.strictObject({ orderId: z.uuid() })
/** The path of a mobile or an e-mail address in the filing. */
const at = z.string().max(200)

export const contactEndpoints = {
  sendContactCode: endpoint({
    method: 'POST',
    path: '/api/orders/:orderId/contact-codes',
    summary: 'Sends a one-time code to a mobile or an address of the saved draft',
    right: 'contact.prove',
    audit: { actions: { 'contact.send-code': { zh: '发送验证码', en: 'Code sent' } } },
    params: orderId,
    body: z.strictObject({ at }),
    personal: ofOrder('contacts'),
    answer: z.object({
      /** Masked. */
      to: z.string(),
      validMinutes: z.int(),
      againAfterSeconds: z.int(),
      /** This provider has no way out for it: nobody will get the code. */
      staysHere: z.boolean(),
    }),
  }),
  confirmContactCode: endpoint({
    method: 'POST',
    path: '/api/orders/:orderId/contact-codes/confirm',
    summary: 'The code that its owner read out or typed',
    right: 'contact.prove',
    audit: { actions: { 'contact.confirm': { zh: '验证码确认联系方式', en: 'Contact confirmed by code' } } },
    params: orderId,
    body: z.strictObject({ at, code: z.string().trim().max(12) }),
    personal: ofOrder('contacts'),
    answer: z.object({ confirmed: z.array(z.string()) }),
  }),
  listConfirmedContacts: endpoint({
    method: 'GET',
    path: '/api/orders/:orderId/contact-codes',
    summary: 'Which mobiles and addresses of the filing were confirmed by a code',
    right: 'order.read',
    params: orderId,
    personal: ofOrder('contacts'),
    answer: z.object({ confirmed: z.array(z.string()) }),
  }),
}

import helmet from '@fastify/helmet'
import { contentSecurity } from './content-security.ts'
import type { App } from './http.ts'

/** Of what a browser could lend a page, ours need the camera alone. */
const permissions = [
  'camera=(self)',
  ...['microphone', 'geolocation', 'payment', 'usb', 'serial', 'bluetooth', 'hid', 'midi', 'display-capture'].map(
    (it) => `${it}=()`,
  ),
].join(', ')

/** What every answer tells a browser. Whether we are reached over HTTPS may change while we run. */
export async function guardAnswers(app: App, styles: readonly string[]): Promise<void> {
  await app.register(helmet, {
    strictTransportSecurity: false,
    xFrameOptions: { action: 'deny' },
    contentSecurityPolicy: contentSecurity(styles),
  })
  app.addHook('onRequest', async ({ url }, reply) => {
    reply.header('permissions-policy', permissions)
    // what is sealed at rest must not lie open in a cache
    if (url.startsWith('/api/')) reply.header('cache-control', 'no-store')
    if (!app.isHttps()) return
    reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains')
    reply.header('content-security-policy', `${reply.getHeader('content-security-policy')};upgrade-insecure-requests`)
  })
}

import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'
import type { App } from './http.ts'
import { HttpRefusal } from './refusal.ts'

/** The OpenAPI document, made from the endpoints themselves, and pages to read it that need no other server. */
export async function serveDocs(app: App, { behindSignIn }: { behindSignIn: boolean }): Promise<void> {
  const onRequest = ({ signedIn }: FastifyRequest, _reply: FastifyReply, done: (refusal?: Error) => void) =>
    behindSignIn && !signedIn ? done(new HttpRefusal('http.sign-in-needed')) : done()
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'OpenBeian',
        version: '0.1.0',
        description:
          'Sign in with `POST /api/session`; send the `csrfToken` of its answer as `x-csrf-token` with everything but GET.',
      },
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'openbeian_session' } } },
      security: [{ session: [] }],
    },
    transform: (document) => {
      const { schema, url } = jsonSchemaTransform(document)
      return { schema: withFiles(schema as Shapes), url }
    },
  })
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    uiConfig: { validatorUrl: null },
    logLevel: 'warn',
    uiHooks: { onRequest },
  })
  app.get('/api/openapi.json', { schema: { hide: true }, onRequest }, () => app.swagger())
}

interface Shapes {
  transfer?: 'multipart' | 'bytes'
  body?: { properties?: object; required?: string[] }
  response?: Record<string, unknown>
}

/** Zod has no word for the bytes of a file. */
function withFiles({ transfer, ...schema }: Shapes): object {
  const file = { type: 'string', format: 'binary' }
  if (transfer === 'bytes') {
    const content = Object.fromEntries(fileTypes.map((type) => [type, { schema: file }]))
    return { ...schema, response: { ...schema.response, 200: { description: 'The file', content } } }
  }
  if (transfer !== 'multipart') return schema
  const { properties = {}, required = [] } = schema.body ?? {}
  const body = { ...schema.body, properties: { ...properties, file }, required: [...required, 'file'] }
  return { ...schema, consumes: ['multipart/form-data'], body }
}

const fileTypes = ['image/jpeg', 'image/png', 'application/pdf']

import { createHash, createPrivateKey, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'

const sha256 = (bytes: Uint8Array | string): Buffer => createHash('sha256').update(bytes).digest()
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')

/** What a browser was told to ask for. */
interface Asked {
  challenge: string
}

interface Ways {
  /** Of the page; as the browser sees it. */
  origin?: string
  rpId?: string
  /** Finger, face or PIN. */
  verified?: boolean
  counter?: number
  userHandle?: string
}

/** An authenticator in software: a P-256 key as WebAuthn has it, its answers as a browser hands them on. */
export function anAuthenticator({ origin, rpId }: { origin: string; rpId: string }) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const credentialId = randomBytes(32)
  const id = text(credentialId)
  let counter = 0

  const clientData = (type: string, { challenge }: Asked, ways: Ways) =>
    Buffer.from(JSON.stringify({ type, challenge, origin: ways.origin ?? origin, crossOrigin: false }))

  function authenticatorData(ways: Ways, attested?: Uint8Array) {
    counter = ways.counter ?? counter + 1
    const flags = 0x01 | ((ways.verified ?? true) ? 0x04 : 0) | (attested ? 0x40 : 0)
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter)
    return Buffer.concat([sha256(ways.rpId ?? rpId), Buffer.from([flags]), count, attested ?? Buffer.alloc(0)])
  }

  return {
    id,
    /** As `navigator.credentials.create` answers. */
    make(asked: Asked, ways: Ways = {}) {
      const key = isoCBOR.encode(
        new Map<number, number | Uint8Array>([
          [1, 2],
          [3, -7],
          [-1, 1],
          [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
          [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
        ]),
      )
      const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, credentialId.length]), credentialId, key])
      const attestation = new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', new Uint8Array(authenticatorData(ways, attested))],
      ])
      return {
        id,
        clientDataJSON: text(clientData('webauthn.create', asked, ways)),
        attestationObject: text(isoCBOR.encode(attestation as Parameters<typeof isoCBOR.encode>[0])),
        transports: ['internal'],
      }
    },
    /** As `navigator.credentials.get` answers. */
    sign(asked: Asked, ways: Ways = {}, by = privateKey) {
      const clientDataJSON = clientData('webauthn.get', asked, ways)
      const data = authenticatorData(ways)
      const signature = sign('sha256', Buffer.concat([data, sha256(clientDataJSON)]), by)
      return {
        id,
        clientDataJSON: text(clientDataJSON),
        authenticatorData: text(data),
        signature: text(signature),
        ...(ways.userHandle !== undefined && { userHandle: ways.userHandle }),
      }
    },
  }
}

/** A key of somebody who has no such passkey. */
export const aForeignKey = () =>
  createPrivateKey(
    generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'pem', type: 'pkcs8' }),
  )

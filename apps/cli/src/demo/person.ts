import { type Client, createClient, type Session } from '@openbeian/contract'

/** Somebody who is signed in: a client with the cookies of one browser. */
export interface PersonClient extends Client {
  session: Session
}

export interface Credentials {
  login: string
  password: string
}

/** Signs in as a person would. Throws `ApiError`. */
export async function signInAs(baseUrl: string, { login, password }: Credentials): Promise<PersonClient> {
  const cookies = new Map<string, string>()
  let session: Session | undefined
  const client = createClient({
    baseUrl,
    csrfToken: () => session?.csrfToken,
    fetch: async (address, init) => {
      const headers = new Headers(init?.headers)
      headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
      const answer = await fetch(address, { ...init, headers })
      for (const line of answer.headers.getSetCookie()) {
        const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? []
        if (name) cookies.set(name, value ?? '')
      }
      return answer
    },
  })
  const answer = await client.signIn({ body: { login, password } })
  if ('secondFactor' in answer) throw new Error(`${login} signs in with a code as well.`)
  session = answer
  return { ...client, session }
}

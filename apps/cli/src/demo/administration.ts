/** The simulated administration's own desk, as its page and tests use it. */
interface ArrivedFiling {
  filingId: string
  subjectName: string
  state: string
}

async function ask<Answer>(url: string, body?: object): Promise<Answer> {
  const answer = await fetch(url, {
    method: body ? 'POST' : 'GET',
    headers: { accept: 'application/json', ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  if (!answer.ok) throw new Error(`The simulator answered ${answer.status} to ${url}: ${await answer.text()}`)
  return (await answer.json()) as Answer
}

export const arrivedFilings = (simulatorUrl: string): Promise<ArrivedFiling[]> => ask(`${simulatorUrl}/filings`)

export const approveFiling = (simulatorUrl: string, id: string): Promise<unknown> =>
  ask(`${simulatorUrl}/filings/${encodeURIComponent(id)}/approve`, {})

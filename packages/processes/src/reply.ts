/** Why there is no answer. Only who was `busy` need not change what was sent. */
export type Failure = 'busy' | 'timed-out' | 'too-much-memory' | 'answer-too-large' | 'crashed'

/** What a process sends back. */
export interface Reply {
  answer?: unknown
  failure?: Failure
  residentBytes: number
}

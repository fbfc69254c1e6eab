/**
 * The same answers, of the last so many texts without working them out again: rules ask one domain or address a dozen times.
 * For pure functions whose answers nobody changes.
 */
export function remembered<Answer>(work: (text: string) => Answer, atMost = 64): (text: string) => Answer {
  const known = new Map<string, { answer: Answer }>()
  return (text) => {
    const before = known.get(text)
    if (before) return before.answer
    if (known.size >= atMost) known.clear()
    const answer = work(text)
    known.set(text, { answer })
    return answer
  }
}

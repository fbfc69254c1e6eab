export { type ReadDay, readDay } from '@openbeian/filing'

export const longTerm = 'long-term'

import { withoutUnseen } from '../unseen.ts'

/** Blanks that word processors and pages write, and that mean a blank. */
const otherBlanks = /[\t\v\f\u0085\u00a0\u1680\u2000-\u200a\u202f\u205f]/g

/** A text without what nobody sees in it and without blanks around it; the words stay as they are. */
export const tidyText = (text: string): string => withoutUnseen(text).replace(otherBlanks, ' ').trim()

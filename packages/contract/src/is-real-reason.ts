/** Different letters a reason has at least; a Chinese character says as much as two. */
const minLetters = 6

/** Whether it could be a reason: neither dots nor one letter again and again. */
export function isRealReason(text: string): boolean {
  const letters = [...new Set(text.toLowerCase().match(/\p{L}/gu) ?? [])]
  return letters.reduce((sum, it) => sum + (/\p{Script=Han}/u.test(it) ? 2 : 1), 0) >= minLetters
}

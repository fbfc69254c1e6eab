/** The same on paper and in a form, whatever the width of the characters and what separates them. */
export const sameText = (a: string, b: string): boolean => plain(a) === plain(b)

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replaceAll(/[\s·•‧・∙⋅●,.;:、。]/g, '')
    .toUpperCase()

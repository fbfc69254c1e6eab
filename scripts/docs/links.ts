/** Where the links of a Markdown text lead within the repository, without the place in the file. */
export const linksOf = (text: string): string[] =>
  [...withoutBlocks(text).matchAll(/\]\(([^()\s]+)\)/g)]
    .map(([, link = '']) => link.replace(/#.*$/, ''))
    .filter((link) => link !== '' && !/^[a-z]+:/.test(link))

/** Paths from the root of the repository that stand as code; a path with `…` or `*` is a pattern. */
export const pathsNamedIn = (text: string): string[] =>
  [...withoutBlocks(text).matchAll(/`((?:apps|packages|docs|scripts|conformance|e2e|examples|bench)\/[\w./-]*)`/g)].map(
    ([, path = '']) => path,
  )

const withoutBlocks = (text: string): string => text.replace(/^```[\s\S]*?^```$/gm, '')

export const aboutLoadedFile = (fileId: string) => `loaded-file:${fileId}`

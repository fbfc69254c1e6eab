/** So much of so much is done: bytes of tables, or files. */
export type Progress = (step: { what: 'tables' | 'files'; done: number; total: number }) => void

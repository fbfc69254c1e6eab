/** The columns that name files of the store, and when. A test finds those that are forgotten. */
export const columnsOfFiles = [
  { table: 'materials', column: 'file_id' },
  { table: 'face_checks', column: 'frames_file_id' },
  { table: 'report_files', column: 'payload_file' },
  { table: 'download_files', column: 'payload_file' },
  // emptied when it is past its keeping: its file is gone, its row stays
  { table: 'imports', column: 'id', when: 'size_bytes > 0' },
] as const

/** The name of every file that a row needs, once. */
export const filesNamed = columnsOfFiles
  .map((it) => {
    const when = 'when' in it ? it.when : `${it.column} is not null`
    return `select ${it.column}::text as id from ${it.table} where ${when}`
  })
  .join(' union ')

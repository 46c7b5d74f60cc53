/** Everything that the main process itself says to people: menus and dialogs. */
export const words = {
  menu: {
    edit: 'Edit',
    view: 'View',
    window: 'Window',
    help: 'Help',
    segmentSpec: 'Segment’s Documentation',
    writeKey: 'Find a Write Key',
  },
  chooseFile: { title: 'Choose a CSV file', tables: 'CSV and text files', all: 'All files' },
  saveNotSent: { title: 'Save the rows that were not sent', csv: 'CSV file', suffix: 'not sent' },
  quit: {
    message: 'An import is still sending',
    detail: 'If you stop now, what is already sent cannot be taken back, and the rest is not sent.',
    keep: 'Keep sending',
    stop: 'Stop and quit',
  },
} as const;

// All that the app does with files, as one chunk that is loaded when a file is opened or saved.
export { packAnki } from './anki/anki-files';
export { packBackup, verifyBackup } from './backup-file';
export { openFile } from './open-file';
export { formatTable } from './read-table';
export { saveFile } from './save-file';

// Who may import what, and which file owns each dangerous part of Electron. One table for two readers: the
// linter says it while you type, tests/architecture.test.ts says it of the whole import graph.
import { isBuiltin } from 'node:module';
import path from 'node:path';

/**
 * @typedef {object} Room
 * @property {string} name
 * @property {string} path a folder, or a file, from the project's root
 * @property {readonly string[]} rooms whose files it may import, besides its own
 * @property {boolean} node whether it runs where Node is
 * @property {readonly string[] | 'any'} packages of node_modules; a new one is added here, on purpose
 */

const reading = ['zod', 'papaparse', 'luxon'];

/** @type {readonly Room[]} The first that holds a file is the file's room. */
export const rooms = [
  {
    name: 'shared',
    path: 'shared/',
    rooms: [],
    node: false,
    packages: [...reading, '@noble/hashes', 'leven', 'liquidjs', 're2js', 'saxes'],
  },
  {
    name: 'engine',
    path: 'electron/engine/',
    rooms: ['shared'],
    node: true,
    packages: [...reading, '@segment/analytics-node', 'jschardet', 'undici', 'yauzl'],
  },
  { name: 'practice', path: 'electron/practice/', rooms: ['shared'], node: true, packages: reading },
  {
    name: 'headless',
    path: 'electron/headless/',
    rooms: ['shared', 'engine', 'practice'],
    node: true,
    packages: ['zod'],
  },
  { name: 'runtime', path: 'electron/runtime/', rooms: [], node: true, packages: 'any' },
  // A sandboxed preload has no Node.
  { name: 'preload', path: 'electron/preload.ts', rooms: ['shared'], node: false, packages: ['electron'] },
  { name: 'main', path: 'electron/', rooms: ['shared'], node: true, packages: ['electron', 'zod'] },
  {
    name: 'renderer',
    path: 'renderer/',
    rooms: ['shared'],
    node: false,
    packages: [
      ...reading,
      '@fontsource-variable/inter',
      '@mantine/core',
      '@mantine/hooks',
      '@tabler/icons-react',
      '@tanstack/react-virtual',
      'i18next',
      'react',
      'react-dom',
      'react-i18next',
      'zustand',
    ],
  },
  {
    name: 'tests',
    path: 'tests/',
    rooms: [
      'shared',
      'engine',
      'practice',
      'headless',
      'runtime',
      'preload',
      'main',
      'renderer',
      'configuration',
    ],
    node: true,
    packages: 'any',
  },
  // vite.config.ts and its like.
  { name: 'configuration', path: '', rooms: ['runtime'], node: true, packages: 'any' },
];

/** What crosses a border on purpose: the main process knows a helper process by its messages only. */
const crossings = [
  { room: 'main', target: 'electron/engine/messages' },
  { room: 'main', target: 'electron/practice/messages' },
  // Where a command is carried out there is no window that could wait for the main process.
  { room: 'main', target: 'electron/headless/headless' },
];

/** The shells around engine and practice endpoint; they alone know that they run in Electron. */
const helperEntries = ['electron/engine/entry.ts', 'electron/practice/entry.ts'];

/** Each dangerous part of Electron has one owner, where a reviewer can see all that is done with it. */
export const doors = {
  BrowserWindow: ['electron/window.ts'],
  contextBridge: ['electron/preload.ts'],
  dialog: ['electron/dialogs.ts'],
  Notification: ['electron/notify.ts'],
  // runApp.ts only hands it to handle.ts.
  ipcMain: ['electron/ipc/handle.ts', 'electron/runApp.ts'],
  ipcRenderer: ['electron/preload.ts'],
  safeStorage: ['electron/writeKeys.ts'],
  shell: ['electron/security.ts'],
  utilityProcess: ['electron/forkUtility.ts'],
};
export const sendOwner = 'electron/ipc/handle.ts';

/** What reaches the network. The main process does not: sending belongs to the engine. */
const networkModules = ['dgram', 'http', 'http2', 'https', 'net', 'tls'];
const networkNames = ['fetch', 'WebSocket', 'EventSource'];
/** Rooms in which somebody waits: a window for the main process, a socket for a helper process. */
const neverWaiting = ['main', 'preload', 'engine', 'practice', 'headless'];

/** @param {string} file from the project's root, with slashes */
export function roomOf(file) {
  const room = rooms.find((candidate) => file.startsWith(candidate.path));
  if (!room) throw new Error(`${file} is in no room.`);
  return room;
}

/**
 * @param {string} file
 * @param {string} specifier as it is written in the import
 * @returns {string | undefined} what is wrong with this import
 */
export function importProblem(file, specifier) {
  const room = roomOf(file);
  if (specifier.startsWith('.'))
    return fileProblem(room, path.posix.join(path.posix.dirname(file), specifier));
  if (isBuiltin(specifier)) {
    if (!room.node) return `${room.name} runs without Node`;
    const reaches = networkModules.includes(specifier.replace(/^node:/, '').replace(/\/.*/, ''));
    return reaches && room.name === 'main' ? noNetwork : undefined;
  }
  if (specifier === 'electron' && helperEntries.includes(file)) return undefined;

  const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
  if (room.packages === 'any' || room.packages.includes(name)) return undefined;
  return `${room.name} does not import the package ${name}`;
}

const noNetwork = 'the main process has no network: sending belongs to the engine';

/**
 * @param {string} file
 * @param {string} name of a function that is called or imported, whatever it belongs to
 * @returns {string | undefined} what is wrong with its use
 */
export function nameProblem(file, name) {
  const room = roomOf(file).name;
  if (room === 'main' && networkNames.includes(name)) return noNetwork;
  const waits = name.endsWith('Sync') && neverWaiting.includes(room);
  return waits ? `${name} holds everything up: use what returns a promise` : undefined;
}

/**
 * @param {Room} room
 * @param {string} target
 */
function fileProblem(room, target) {
  const other = roomOf(target);
  if (other === room || room.rooms.includes(other.name)) return undefined;
  const name = target.replace(/\.\w+$/, '');
  const crosses = crossings.some((crossing) => crossing.room === room.name && crossing.target === name);
  return crosses ? undefined : `${room.name} does not import from ${other.name}`;
}

/**
 * @param {string} file
 * @param {string} name of a value imported from electron; "*" and "default" for all of it
 * @returns {string | undefined}
 */
export function doorProblem(file, name) {
  if (roomOf(file).name === 'tests') return undefined;
  if (name === 'net') return noNetwork;
  if (name === '*' || name === 'default') return 'import from electron by name';
  const owners = Object.entries(doors).find(([door]) => door === name)?.[1];
  return owners && !owners.includes(file) ? `${name} belongs to ${owners.join(' and ')}` : undefined;
}

/**
 * @param {string} file
 * @returns {string | undefined} what is wrong with a call of `….send()`
 */
export function sendProblem(file) {
  if (roomOf(file).name !== 'main' || file === sendOwner) return undefined;
  return `messages to the page are sent by ${sendOwner}`;
}

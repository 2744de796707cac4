import type { FoundBrowser } from './environment.ts';

/** What is known of a machine, to find a browser there. */
export interface Machine {
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** As Node.js calls it: `linux`, `darwin`, `win32`. */
  readonly platform: string;
  /** Whether a program stands at a path. */
  canRun(path: string): boolean;
}

/** Variables that name a browser, the first that says something counts. */
const VARIABLES = ['RIPPLE_BROWSER', 'CHROME_PATH'] as const;

/** What browsers that print are called on the path. */
const COMMANDS = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  'brave-browser',
] as const;

const MAC_PROGRAMS = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'] as const;

const WINDOWS_PROGRAMS = [
  String.raw`Google\Chrome\Application\chrome.exe`,
  String.raw`Chromium\Application\chrome.exe`,
  String.raw`Microsoft\Edge\Application\msedge.exe`,
  String.raw`BraveSoftware\Brave-Browser\Application\brave.exe`,
] as const;

/** A browser that can print: the one that a variable names, else one on the path, else one where they are usually installed. */
export function findBrowser(machine: Machine): FoundBrowser {
  const { variables } = machine;
  const variable = VARIABLES.find((name) => (variables[name] ?? '') !== '');
  if (variable !== undefined) {
    const path = variables[variable] ?? '';
    return machine.canRun(path) ? { path } : { problem: `$${variable} names ${path}, which is no program` };
  }
  const path = [...onPath(machine), ...usualPlaces(machine)].find((place) => machine.canRun(place));
  if (path !== undefined) return { path };
  return { problem: 'no Chrome, Chromium or Edge was found here; $RIPPLE_BROWSER can name one' };
}

function onPath({ variables, platform }: Machine): string[] {
  const isWindows = platform === 'win32';
  const folders = (variables['PATH'] ?? variables['Path'] ?? '').split(isWindows ? ';' : ':');
  const ending = isWindows ? '.exe' : '';
  // An empty part would be this folder: nothing that lies there is run for its name.
  const searched = folders.filter((folder) => folder !== '');
  return COMMANDS.flatMap((name) => searched.map((folder) => join(folder, name + ending, isWindows)));
}

function usualPlaces({ variables, platform }: Machine): string[] {
  if (platform === 'darwin') {
    const homes = ['', ...existing([variables['HOME']])];
    return MAC_PROGRAMS.flatMap((name) =>
      homes.map((home) => `${home}/Applications/${name}.app/Contents/MacOS/${name}`),
    );
  }
  if (platform !== 'win32') return [];
  const roots = existing([
    variables['ProgramFiles'],
    variables['ProgramFiles(x86)'],
    variables['LOCALAPPDATA'] ?? variables['LocalAppData'],
  ]);
  return WINDOWS_PROGRAMS.flatMap((name) => roots.map((root) => join(root, name, true)));
}

function existing(texts: readonly (string | undefined)[]): string[] {
  return texts.flatMap((text) => (text === undefined || text === '' ? [] : [text]));
}

function join(folder: string, name: string, isWindows: boolean): string {
  return `${folder.replace(/[\\/]+$/, '')}${isWindows ? '\\' : '/'}${name}`;
}

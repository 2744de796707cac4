import { formatCount } from './phrases.ts';
import type { SomeWordings } from './wording.ts';
import { quote } from './wording.ts';

/** Finding and opening files, and what `include` names. */
export const FILE_WORDING = {
  'file-not-found': {
    title: 'file not found',
    message: ({ path }) => `There is no file ${quote(path)}`,
    why: 'A file that is named has to be there: without it the map would be incomplete and every answer wrong.',
    mend:
      'Compare the name with the one on the disk, upper and lower case too. A path after `include` starts in the folder ' +
      'of the file that says it; a path after `--file` starts in the folder where you call ripple.',
  },
  'file-unreadable': {
    title: 'file cannot be read',
    message: ({ path, reason }) => `${quote(path)} cannot be read: ${reason}`,
    why: 'The file is there, but the computer does not hand over its text.',
    mend:
      'Check that you may read it and that no other program keeps it. A folder is included with a pattern: ' +
      '`include: [teams/*.yaml]`.',
  },
  'file-too-large': {
    title: 'file too large',
    message: ({ path, megabytes, limit }) =>
      `${quote(path)} has ${megabytes} MB; up to ${limit} MB can be read`,
    why: 'An org file of this size is almost always another file that was named by mistake.',
    mend: 'Check the name. A map that really is so large can be split into files that `include` puts together.',
  },
  'file-not-text': {
    title: 'file is not text',
    message: ({ path }) => `${quote(path)} is not a text file in UTF-8`,
    why: 'Org files are plain text. Spreadsheets, archives and texts in older encodings cannot be read.',
    mend: 'Open the file in a text editor and save it again with the encoding UTF-8.',
  },
  'too-many-files': {
    title: 'too many files',
    message: ({ limit }) => `There are more than ${limit} files`,
    why: 'So many files are most often a pattern or a folder that takes in more than was meant.',
    mend: 'Name a smaller folder, or a narrower pattern such as `include: [teams/*.yaml]`.',
  },
  'too-many-errors': {
    title: 'more errors than are said',
    message: ({ limit }) => `There are more errors: reading stopped after ${formatCount(limit)}`,
    why:
      'So many errors most often have one cause: another file was named by mistake, a program wrote the file in another format, ' +
      'or one line near the top is wrong. What comes after the last one has not been looked at.',
    mend: 'Mend the first few and check again; most of the others are often gone then.',
  },
  'too-many-warnings': {
    title: 'more warnings than are said',
    message: ({ limit }) => `There are more warnings: ${formatCount(limit)} of them are said`,
    why: 'Nobody reads a longer list. The file has been read to its end all the same, and the analysis goes on.',
    mend: 'Mend the first few and check again: the ones that are left out here are said then.',
  },
  'no-org-file': {
    title: 'no org file',
    message: ({ folder }) =>
      folder === '.' || folder === ''
        ? 'There is no ripple.yaml in this folder or in one above it; -f FILE names another, ripple init starts one'
        : `There is no ripple.yaml in ${quote(folder)} or in a folder above it`,
    why: 'ripple looks for `ripple.yaml` or `ripple.yml` in this folder and then upwards, if no file is named.',
    mend: 'Start a map with `ripple init`, go to the folder that holds yours, or name it: `--file maps/ripple.yaml`.',
  },
  'folder-without-yaml': {
    title: 'folder without org files',
    message: ({ path }) => `There is no file ending in .yaml or .yml in the folder ${quote(path)}`,
    why: 'A folder stands for its `ripple.yaml`, or without one for all its YAML files.',
    mend: 'Name another folder, or put a `ripple.yaml` there: `ripple init` writes one.',
  },
  'pattern-without-match': {
    title: 'pattern without match',
    message: ({ pattern }) => `No file matches ${quote(pattern)}`,
    why: 'A pattern that finds nothing is most often a typing error, and the map would be incomplete without a word.',
    mend:
      'Check the folder and the ending: `teams/*.yaml` finds `teams/claims.yaml`, but not `teams/claims.yml`. `**` stands for ' +
      'folders at any depth. A pattern never finds the file that it stands in.',
  },
  'include-outside': {
    title: 'include outside the folder',
    message: ({ path, folder }) => `${quote(path)} lies outside the org file's folder ${quote(folder)}`,
    why: "An org file may only include files from its own folder and below, so that a map from elsewhere cannot read other people's files.",
    mend: 'Move the file into the folder, or name both files in the call: `--file ripple.yaml --file ../other/teams.yaml`.',
  },
  'include-loop': {
    title: 'files include each other',
    message: ({ chain }) => `These files include each other in a circle: ${chain.map(quote).join(' → ')}`,
    why: 'Every file is merged once, before the ones that it includes; in a circle there is no such order.',
    mend: 'Take one `include` out of the circle. It is enough that the first file includes all the others.',
  },
} satisfies SomeWordings;

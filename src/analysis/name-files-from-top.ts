import type { Organization } from '../model/organization.ts';

/**
 * The paths of a map's files from the folder that holds all of them: the same wherever the map is read from, and no word
 * about the machine.
 */
export function nameFilesFromTop({ files }: Organization): (path: string) => string {
  const paths = files.map(({ path }) => path.replaceAll('\\', '/'));
  const [first = '', ...others] = paths;
  let top = folderOf(first);
  while (!others.every((path) => path.startsWith(top))) top = folderOf(top.slice(0, -1));
  return (path) => {
    const plain = path.replaceAll('\\', '/');
    return plain.startsWith(top) ? plain.slice(top.length) : plain;
  };
}

/** With the slash behind it; empty for a name alone. */
function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

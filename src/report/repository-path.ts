const SEPARATOR = '/';

/**
 * The path of a file as reports name files of a repository: from its top, with `/`, without `.` and `..`. Undefined where it
 * is none: standard input, an absolute path, one that leads out.
 */
export function repositoryPath(path: string): string | undefined {
  if (path === '' || path === '-' || /^<.*>$/s.test(path)) return undefined;
  if (path.startsWith(SEPARATOR) || /^(?:[a-z]:[\\/]|\\\\)/i.test(path)) return undefined;
  const parts: string[] = [];
  for (const part of path.split(SEPARATOR)) {
    if (part === '..' && parts.pop() === undefined) return undefined;
    if (part !== '' && part !== '.' && part !== '..') parts.push(part);
  }
  return parts.length === 0 ? undefined : parts.join(SEPARATOR);
}

/** A path as a relative URI after RFC 3986: UTF-8, percent-encoded; a colon in its first part makes no scheme. */
export function uriOf(path: string): string {
  const wellFormed = path.replaceAll(/\p{Surrogate}/gu, '\uFFFD');
  return wellFormed.split(SEPARATOR).map(encodePart).join(SEPARATOR);
}

function encodePart(part: string): string {
  return encodeURIComponent(part).replaceAll(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

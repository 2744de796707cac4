/** Why a file could not be read. */
export type FileProblem =
  | { readonly problem: 'not-found' }
  | { readonly problem: 'unreadable'; readonly reason: string }
  | { readonly problem: 'too-large'; readonly megabytes: number; readonly limit: number }
  | { readonly problem: 'not-text' };

/** The text of a file without its byte order mark, or why there is none. */
export type FileReading = FileText | FileProblem;

/** A text, and whether a byte order mark stood before it. */
export interface FileText {
  readonly text: string;
  readonly hasMark?: boolean;
}

/**
 * Where texts come from: a disk, a git revision, a test's memory. Paths are written with `/`; `-` is standard
 * input. The edge passes one in, so that reading an organization touches nothing else.
 */
export interface FileReader {
  /** `decode`: makes a text of the bytes where UTF-8 alone will not do; a reader that holds texts has no use for it. */
  read(path: string, decode?: (bytes: Uint8Array) => FileReading): FileReading;
  kindOf(path: string): 'file' | 'folder' | undefined;
  /** The names in a folder, in no particular order. */
  list(folder: string): readonly string[];
  join(folder: string, relative: string): string;
  folderOf(path: string): string;
  /** One name for one file, links resolved: the same file by two ways gives the same name. */
  identityOf(path: string): string;
  /** Whether a path, links resolved, lies in a folder or below it. */
  isInside(path: string, folder: string): boolean;
}

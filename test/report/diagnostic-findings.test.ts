import { describe, expect, it } from 'vitest';
import { createDiagnostic } from '../../src/model/diagnostic.ts';
import { findingsOfDiagnostics, kindsOfDiagnostics } from '../../src/report/diagnostic-findings.ts';

const FILE = { path: 'org.yaml', text: 'one\ntwo three\n' };

function unknownTeam(id: string, start: number, nearest?: string): ReturnType<typeof createDiagnostic> {
  return createDiagnostic('unknown-team', { id, nearest }, { file: FILE, start, end: start + 3 });
}

describe('findingsOfDiagnostics', () => {
  it('words and places each one, with the places that belong to it', () => {
    const place = { file: FILE, start: 8, end: 13 };
    const first = { file: FILE, start: 0, end: 3 };
    const twice = createDiagnostic('duplicate-id', { what: 'team', id: 'x' }, place, first);
    expect(findingsOfDiagnostics([twice])).toEqual([
      {
        rule: 'duplicate-id',
        severity: 'error',
        entity: { kind: 'organization', id: '' },
        about: 'org.yaml team x',
        fingerprint: 'duplicate-id:organization/:org.yaml%20team%20x',
        message: 'The team “x” is already there',
        place: { file: 'org.yaml', line: 2, column: 5, endLine: 2, endColumn: 10 },
        related: [
          {
            message: 'first here',
            place: { file: 'org.yaml', line: 1, column: 1, endLine: 1, endColumn: 4 },
          },
        ],
        way: [],
        accepted: null,
        baseline: null,
      },
    ]);
  });

  it('has no place for what concerns the call, and warnings as warn', () => {
    const [missing, warning] = findingsOfDiagnostics([
      createDiagnostic('file-not-found', { path: 'x' }),
      createDiagnostic('incident-without-effect', {}),
    ]);
    expect(missing).toMatchObject({ place: null, severity: 'error', about: 'x' });
    expect(warning).toMatchObject({ severity: 'warn', about: '' });
  });

  it('knows a mistake of YAML by what it is, not by a parser’s words', () => {
    const words = ['Flow sequence in block collection must be indented', 'Unexpected flow end'];
    const about = words.map((message) => {
      const found = createDiagnostic(
        'yaml-syntax',
        { message, problem: 'open-bracket' },
        { file: FILE, start: 0, end: 1 },
      );
      return findingsOfDiagnostics([found])[0]?.about;
    });
    expect(about).toEqual(['org.yaml open-bracket', 'org.yaml open-bracket']);
    expect(
      kindsOfDiagnostics([createDiagnostic('unknown-key', { key: 'x', of: 'a team', nearest: undefined })]),
    ).toMatchObject([{ title: 'Unknown key' }]);
  });

  it('keeps fingerprints where lines move and other names come in, and has none twice', () => {
    const fingerprints = (...diagnostics: ReturnType<typeof unknownTeam>[]): string[] =>
      findingsOfDiagnostics(diagnostics).map(({ fingerprint }) => fingerprint);
    const before = fingerprints(unknownTeam('x', 0), unknownTeam('y', 4), unknownTeam('x', 8));
    expect(fingerprints(unknownTeam('x', 4, 'z'), unknownTeam('y', 5), unknownTeam('x', 10))).toEqual(before);
    expect(new Set(before).size).toBe(3);
  });
});

it('kindsOfDiagnostics says what each code means that is there', () => {
  const kinds = kindsOfDiagnostics([unknownTeam('x', 0), unknownTeam('y', 4)]);
  expect(kinds).toHaveLength(1);
  expect(kinds[0]).toMatchObject({ code: 'unknown-team', severity: 'error', title: 'Unknown team' });
});

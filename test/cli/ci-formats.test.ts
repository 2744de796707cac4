import { describe, expect, it } from 'vitest';
import { readAnnotations } from '../report/read-annotations.ts';
import { readSarif } from '../report/read-sarif.ts';
import { readXml } from '../report/read-xml.ts';
import { runCli } from './run-cli.ts';
import { SHOP, namesIn, scratchFolder, textOf } from './scratch.ts';

const IMPACT = ['impact', 'a', '--delay', '1d'];

function shop() {
  return scratchFolder({ 'maps/ripple.yaml': SHOP });
}

function attributesOf(junit: string): Readonly<Record<string, string>> {
  return readXml(junit).attributes;
}

describe('the formats of CI', () => {
  it('tell the way to a broken promise, from where it begins, with its lines', async () => {
    const { stdout } = await runCli([...IMPACT, '-f', 'maps', '--format', 'sarif'], { cwd: shop() });
    const [broken, late, ...others] = readSarif(stdout).results;
    expect(others).toEqual([]);
    expect([broken?.ruleId, late?.ruleId]).toEqual(['promise-broken', 'customer-late']);
    expect(broken?.message.text).toBe(
      'Parcel (Gamma → Shopper) is 5h late, and at most 1h late is promised. That is if Alpha is 1d late.',
    );
    const place = broken?.locations[0].physicalLocation;
    expect([place?.artifactLocation.uri, place?.region.startLine]).toEqual(['maps/ripple.yaml', 11]);
    const steps = broken?.codeFlows?.[0]?.threadFlows[0]?.locations.map(({ location }) => [
      location.physicalLocation?.region.startLine,
      location.message?.text,
    ]);
    expect(steps).toEqual([
      [4, 'Alpha is 1d late'],
      [9, 'Plan (Alpha → Beta): 7h late'],
      [10, 'Part (Beta → Gamma): 5h late'],
      [11, 'Parcel (Gamma → Shopper)'],
    ]);
    expect(broken?.partialFingerprints['rippleFinding/v1']).toBe('promise-broken:handoff/c-%3Eshopper:a');
  });

  it.each([
    [[...IMPACT], 0],
    [[...IMPACT, '--fail-on', 'broken-promise'], 1],
    [[...IMPACT, '--fail-on', 'customer-late'], 1],
    [['impact', 'a', '--delay', '1h', '--fail-on', 'customer-late'], 0],
    [['impact', '--scenario', 'flu', '--select', 'b', '--depth', '1', '--fail-on', 'broken-promise'], 1],
    [['stress', '--delay', '1d'], 0],
    [['stress', '--delay', '1d', '--fail-on', 'broken-promise'], 1],
    [['stress', '--delay', '1d', '--top', '1', '--fail-on', 'customer-late'], 1],
    [['stress', '--delay', '1d', '--by-handoff', '--fail-on', 'customer-late'], 1],
  ])('%j has failures where the exit code is 1', async (argv, expected) => {
    const cwd = shop();
    const call = [...argv, '-f', 'maps', '--format'];
    const { code, stdout } = await runCli([...call, 'junit'], { cwd });
    expect(code).toBe(expected);
    const failures = Number(attributesOf(stdout)['failures']);
    expect(failures > 0).toBe(expected === 1);
    const github = await runCli([...call, 'github'], { cwd });
    const errors = readAnnotations(github.stdout).annotations.filter(({ command }) => command === 'error');
    expect(errors).toHaveLength(failures);
    const sarif = await runCli([...call, 'sarif'], { cwd });
    expect(readSarif(sarif.stdout).results.filter(({ level }) => level === 'error')).toHaveLength(failures);
  });

  it('count as many places of a stress test as its gate does', async () => {
    const call = ['stress', '--delay', '1d', '-f', 'maps'];
    const cwd = shop();
    const { hitCustomers, breakPromises }: Readonly<Record<string, number>> = JSON.parse(
      (await runCli([...call, '--json'], { cwd })).stdout,
    );
    const { stdout } = await runCli([...call, '--format', 'gitlab'], { cwd });
    const issues: { check_name: string }[] = JSON.parse(stdout);
    const count = (name: string): number => issues.filter((issue) => issue.check_name === name).length;
    expect([count('breaks-promise'), count('makes-customer-late')]).toEqual([breakPromises, hitCustomers]);
    expect(count('breaks-promise')).toBeGreaterThan(0);
  });

  it('say what is not right too', async () => {
    const { stdout } = await runCli(['impact', 'a', '--quality', '20%', '-f', 'maps', '--format', 'gitlab'], {
      cwd: shop(),
    });
    const issues: { description: string }[] = JSON.parse(stdout);
    expect(issues.map(({ description }) => description)).toEqual([
      'Shopper gets something not right 20% of the time, and 0% otherwise. That is if 20% of the work of Alpha is not right.',
    ]);
  });

  it('come several at once from one analysis, each where it is asked for', async () => {
    const cwd = shop();
    const outputs = ['a.sarif', 'b.sarif.json', 'c.xml', 'gitlab:gl.json', 'd.json', 'github:-', 'e.SARIF'];
    const call = [...IMPACT, '-f', 'maps', ...outputs.flatMap((output) => ['-o', output])];
    const { code, stdout } = await runCli([...call, '--fail-on', 'broken-promise'], { cwd });
    expect(code).toBe(1);
    expect(readAnnotations(stdout).annotations.map(({ command }) => command)).toEqual(['error', 'warning']);
    expect(namesIn(cwd)).toEqual([
      'a.sarif',
      'b.sarif.json',
      'c.xml',
      'd.json',
      'e.SARIF',
      'gl.json',
      'maps',
      'maps/ripple.yaml',
    ]);
    const sarif = textOf(cwd, 'a.sarif');
    expect(readSarif(sarif).results).toHaveLength(2);
    expect([textOf(cwd, 'b.sarif.json'), textOf(cwd, 'e.SARIF')]).toEqual([sarif, sarif]);
    expect(attributesOf(textOf(cwd, 'c.xml'))['failures']).toBe('1');
    expect(JSON.parse(textOf(cwd, 'gl.json'))).toHaveLength(2);
    expect(JSON.parse(textOf(cwd, 'd.json'))).toMatchObject({ kind: 'ripple/impact' });
  });

  it('are not what other verbs take an ending for', async () => {
    const cwd = shop();
    await runCli(['list', '-f', 'maps', '-o', 'teams.sarif.json'], { cwd });
    expect(JSON.parse(textOf(cwd, 'teams.sarif.json'))).toMatchObject({ kind: 'ripple/list' });
    const { code, stderr } = await runCli(['list', '-f', 'maps', '-o', 'teams.xml'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('-o teams.xml does not say the format');
  });

  it('put nothing in a place that reports cannot name', async () => {
    for (const file of ['-', '../maps']) {
      const cwd = scratchFolder({ 'maps/ripple.yaml': SHOP, 'here/x': '' });
      const world = { cwd: `${cwd}/here`, stdin: SHOP };
      const { stdout } = await runCli([...IMPACT, '-f', file, '--format', 'sarif'], world);
      const { results } = readSarif(stdout);
      expect(results).toHaveLength(2);
      for (const { locations } of results) expect(locations[0]).not.toHaveProperty('physicalLocation');
      const github = await runCli([...IMPACT, '-f', file, '--format', 'github'], world);
      expect(github.stdout).not.toContain('file=');
    }
  });
});

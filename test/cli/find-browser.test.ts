import { describe, expect, it } from 'vitest';
import { findBrowser } from '../../src/cli/find-browser.ts';

/** A machine on which these programs can be run. */
function machine(platform: string, programs: readonly string[], variables: Readonly<Record<string, string>>) {
  return { platform, variables, canRun: (path: string) => programs.includes(path) };
}

describe('the browser that prints', () => {
  it('is the one that a variable names, and the more telling variable first', () => {
    const programs = ['/a/browser', '/b/browser', '/usr/bin/chromium'];
    const variables = { PATH: '/usr/bin', CHROME_PATH: '/b/browser' };
    expect(findBrowser(machine('linux', programs, variables))).toEqual({ path: '/b/browser' });
    const both = { ...variables, RIPPLE_BROWSER: '/a/browser' };
    expect(findBrowser(machine('linux', programs, both))).toEqual({ path: '/a/browser' });
    expect(findBrowser(machine('linux', programs, { ...variables, CHROME_PATH: '' }))).toEqual({
      path: '/usr/bin/chromium',
    });
  });

  it('is no other one where the one that is named is not there', () => {
    const variables = { PATH: '/usr/bin', RIPPLE_BROWSER: '/gone' };
    expect(findBrowser(machine('linux', ['/usr/bin/chromium'], variables))).toEqual({
      problem: '$RIPPLE_BROWSER names /gone, which is no program',
    });
  });

  it('is the first known name on the path, whose empty parts are no folder', () => {
    const programs = [
      '/opt/bin/google-chrome',
      '/usr/bin/chromium',
      '/usr/bin/google-chrome',
      '/chromium',
      'chromium',
    ];
    const found = (path: string): unknown => findBrowser(machine('linux', programs, { PATH: path }));
    expect(found('/usr/bin:/opt/bin/')).toEqual({ path: '/usr/bin/google-chrome' });
    expect(found('/opt/bin/::/usr/bin')).toEqual({ path: '/opt/bin/google-chrome' });
    expect(found(':')).toHaveProperty('problem');
  });

  it('is found where a Mac keeps programs, for all or for one', () => {
    const chrome = 'Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    const edge = '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
    const variables = { PATH: '/usr/bin', HOME: '/Users/me' };
    expect(findBrowser(machine('darwin', [edge, `/Users/me/${chrome}`], variables))).toEqual({
      path: `/Users/me/${chrome}`,
    });
    expect(findBrowser(machine('darwin', [edge], variables))).toEqual({ path: edge });
    expect(findBrowser(machine('linux', [edge], variables))).toHaveProperty('problem');
  });

  it('is found where Windows keeps programs, Edge too', () => {
    const edge = String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`;
    const own = String.raw`C:\Users\me\AppData\Local\Google\Chrome\Application\chrome.exe`;
    const variables = {
      Path: String.raw`C:\Windows;D:\tools`,
      ProgramFiles: String.raw`C:\Program Files`,
      'ProgramFiles(x86)': String.raw`C:\Program Files (x86)`,
      LOCALAPPDATA: String.raw`C:\Users\me\AppData\Local`,
    };
    expect(findBrowser(machine('win32', [edge], variables))).toEqual({ path: edge });
    expect(findBrowser(machine('win32', [edge, own], variables))).toEqual({ path: own });
    const onPath = String.raw`D:\tools\chrome.exe`;
    expect(findBrowser(machine('win32', [edge, own, onPath], variables))).toEqual({ path: onPath });
  });

  it('is said to be missing, with what helps', () => {
    const found = findBrowser(machine('linux', [], {}));
    expect(found).toEqual({ problem: expect.stringContaining('$RIPPLE_BROWSER can name one') });
  });
});

import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, it, vi } from 'vitest';
import { REPOSITORY, runCli } from '../cli/run-cli.ts';
import type { PageOptions } from './open-browser.ts';
import { describeInBrowser } from './open-browser.ts';
import { pageFolder } from './write-page.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const INSURER = `${REPOSITORY}/examples/insurer`;
const LATE = '#late=it-service-desk:3d';

const HOSTILE = `
ripple: 1
org: "<img src=x onerror=alert(1)>"
teams:
  giver: { name: "</script><script>alert(2)</script>", description: "<b>bold</b>", contact: "javascript:alert(3)" }
  taker: { name: "</script><script>alert(2)</script>", kind: customer }
handoffs:
  - { from: giver, to: taker, what: "<style>*{display:none}</style>", promise: { late: 0h } }
scenarios:
  storm: { name: "<svg onload=alert(4)>", incidents: [{ team: giver, delay: 8h }] }
`;

/** A scenario may let the same team go wrong twice. */
const TWICE = `
ripple: 1
org: Twice
teams: { a: {}, b: {}, shop: { kind: customer } }
handoffs: [{ from: a, to: b }, { from: b, to: shop }]
scenarios:
  twice: { name: Twice, incidents: [{ team: a, delay: 3d }, { team: a, delay: 1d, quality: 10% }] }
`;

describeInBrowser('the panels of the page', (open) => {
  const { reportOn } = pageFolder();
  const openAt = async (org: string, fragment = '', options: PageOptions = {}): Promise<Page> => {
    const { page } = await open(
      `${await reportOn(org.includes('\n') ? { text: org } : { path: org })}${fragment}`,
      { reducedMotion: 'reduce', ...options },
    );
    return page;
  };

  it('tells who feels it when a team is found by its name and a delay is typed', async () => {
    const page = await openAt(INSURER);
    const find = page.getByRole('combobox', { name: 'Who is late?' });
    await find.click();
    await find.pressSequentially('it serv');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => find.getAttribute('aria-activedescendant')).not.toBeNull();
    await page.keyboard.press('Enter');
    const size = page.getByRole('textbox', { name: 'Late (IT service desk)' });
    await expect.poll(() => size.inputValue()).toBe('1d');
    await size.fill('3d');
    await size.press('Enter');
    const [headline] = (await impactOf('--format', 'markdown')).split('\n');
    expect(`# ${await page.locator('.headline').textContent()}`).toBe(headline);
    await expect.poll(() => new URL(page.url()).hash).toBe(LATE);
  });

  it('lists the teams of the command line, customers first and the latest first', async () => {
    const page = await openAt(INSURER, LATE);
    const { teams } = JSON.parse(await impactOf('--json')) as {
      readonly teams: readonly { readonly name: string; readonly kind: string }[];
    };
    const names = (isCustomer: boolean): string[] =>
      teams.filter(({ kind }) => (kind === 'customer') === isCustomer).map(({ name }) => name);
    expect(await rowNames(page)).toEqual([...names(true), ...names(false)]);
  });

  it('sorts by the column whose heading is pressed, and says so', async () => {
    const page = await openAt(INSURER, LATE);
    const header = page.getByRole('columnheader', { name: 'Name' });
    await expect.poll(() => header.getAttribute('aria-sort')).toBe('none');
    await header.getByRole('button').press('Enter');
    await expect.poll(() => header.getAttribute('aria-sort')).toBe('ascending');
    const customers = (await rowNames(page)).slice(0, 4);
    expect(customers).toEqual(customers.toSorted());
    await header.getByRole('button').press('Enter');
    await expect.poll(() => header.getAttribute('aria-sort')).toBe('descending');
    expect((await rowNames(page)).slice(0, 4)).toEqual(customers.toReversed());
  });

  it('opens the why of a row in place, and closes it', async () => {
    const page = await openAt(INSURER, LATE);
    const row = page.locator('.felt').getByRole('button', { name: /^Policyholder/ });
    await row.press('Enter');
    await expect.poll(() => row.getAttribute('aria-expanded')).toBe('true');
    const why = page.locator('#why-policyholder');
    const told = (await why.textContent()) ?? '';
    expect(told).toContain('Policyholder waits 1d.');
    expect(told).toContain('IT service desk → Scanning and data entry');
    expect(told).toContain('What would help');
    await expect.poll(() => new URL(page.url()).hash).toContain('why=policyholder');
    await row.press('Enter');
    await expect.poll(() => why.count()).toBe(0);
  });

  it('moves the size with the slider, by keys, and takes all moves back', async () => {
    const page = await openAt(INSURER, LATE);
    const slider = page.getByRole('slider', { name: 'Late, slider (IT service desk)' });
    await expect.poll(() => slider.getAttribute('aria-valuetext')).toBe('3d');
    await slider.press('ArrowRight');
    await slider.press('ArrowRight');
    await expect.poll(() => slider.getAttribute('aria-valuetext')).toBe('1w');
    await expect.poll(() => page.locator('.headline').textContent()).toContain('IT service desk is 1w late');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(() => slider.getAttribute('aria-valuetext')).toBe('3d');
    await expect.poll(() => page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true);
    await page.keyboard.press('Control+y');
    await expect.poll(() => slider.getAttribute('aria-valuetext')).toBe('4d');
  });

  it('says beside a text box what is wrong, and leaves everything as it was', async () => {
    const page = await openAt(INSURER, LATE);
    const size = page.getByRole('textbox', { name: 'Late (IT service desk)' });
    await size.fill('soon');
    await expect.poll(() => page.getByRole('alert').count()).toBe(0);
    await size.press('Enter');
    expect(await page.getByRole('alert').textContent()).toBe(
      '“soon” is not a duration; write it like 90m, 4h, 1d 4h or 2w.',
    );
    await expect.poll(() => size.getAttribute('aria-invalid')).toBe('true');
    await expect.poll(() => new URL(page.url()).hash).toBe(LATE);
    await size.press('Escape');
    await expect.poll(() => size.inputValue()).toBe('3d');
    await page.getByRole('button', { name: 'Also not right (IT service desk)' }).click();
    const share = page.getByRole('textbox', { name: 'Not right (IT service desk)' });
    await share.fill('20');
    await share.press('Enter');
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('did you mean “20%”?');
    await share.fill('20%');
    await share.press('Enter');
    await expect.poll(() => page.locator('.headline').textContent()).toContain('20% of it is not right');
  });

  it('takes several places, a scenario, and who is told', async () => {
    const page = await openAt(INSURER, LATE);
    await pick(page, 'Who else?', 'claims handling');
    await expect.poll(() => new URL(page.url()).hash).toBe(`${LATE}&late=claims:1d`);
    await page.getByRole('button', { name: 'Remove IT service desk' }).click();
    await expect.poll(() => new URL(page.url()).hash).toBe('#late=claims:1d');
    await expect.poll(() => focused(page)).toBe('What goes wrong');
    const scenarios = page.getByRole('combobox', { name: 'Scenario' });
    await scenarios.selectOption({ index: 1 });
    const id = await scenarios.inputValue();
    await expect.poll(() => new URL(page.url()).hash).toBe(`#scenario=${id}`);
    await page.getByRole('radio', { name: 'Everybody' }).check();
    await expect.poll(() => new URL(page.url()).hash).toBe(`#scenario=${id}&told`);
    await expect
      .poll(() => page.locator('.headline').textContent())
      .toContain('(every hand-off told in advance)');
    await page.getByRole('button', { name: 'Start over' }).click();
    await expect.poll(() => new URL(page.url()).hash).toBe('');
    await expect.poll(() => page.locator('.felt').count()).toBe(0);
  });

  it('keeps two incidents of a scenario at one team apart, whatever is done to them', async () => {
    const page = await openAt(TWICE);
    const hash = (): string => new URL(page.url()).hash;
    await page.getByRole('combobox', { name: 'Scenario' }).selectOption('twice');
    await pick(page, 'Who else?', 'b');
    await expect.poll(hash).toBe('#late=a:3d&also&late=a:1d&wrong=a:0.1&late=b:1d');
    const both = await page.locator('.headline').textContent();
    await page.goto('about:blank');
    await page.goto(`${await reportOn({ text: TWICE })}#late=a:3d&also&late=a:1d&wrong=a:0.1&late=b:1d`);
    await expect.poll(() => page.locator('.headline').textContent()).toBe(both);
    const late = page.getByRole('textbox', { name: 'Late (a (2 of 2))' });
    await expect.poll(() => late.inputValue()).toBe('1d');
    await late.fill('2d');
    await late.press('Enter');
    await expect.poll(hash).toBe('#late=a:3d&also&late=a:2d&wrong=a:0.1&late=b:1d');
    await page.getByRole('button', { name: 'Remove a (1 of 2)' }).click();
    await expect.poll(hash).toBe('#late=a:2d&wrong=a:0.1&late=b:1d');
    await expect.poll(() => page.getByRole('button', { name: /^Remove/ }).count()).toBe(2);
    await expect.poll(() => page.getByRole('button', { name: 'Remove a', exact: true }).count()).toBe(1);
  });

  it('saves the very bytes of the command line', async () => {
    const page = await openAt(INSURER, LATE);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as JSON' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('impact.json');
    expect(readFileSync(await download.path(), 'utf8')).toBe(await impactOf('--json'));
  });

  it('opens a team that is searched for, reckons how late it may be, and gives the focus back', async () => {
    const page = await openAt(INSURER);
    await page.keyboard.press('/');
    await page.keyboard.type('claims hand');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('Claims handling');
    const panel = page.getByRole('region', { name: 'Claims handling' });
    const told = (await panel.textContent()) ?? '';
    expect(told).toContain('Needed: within ten working days');
    expect(told).toContain('Outside, 1 hand-off away: Policyholder, Third-party claimant');
    await panel.getByRole('button', { name: 'Work it out: From when on do others feel its delay?' }).click();
    const { stdout } = await runCli(['exposure', 'policyholder', '--file', INSURER, '--json']);
    const { sources } = JSON.parse(stdout) as {
      readonly sources: readonly { readonly id: string; readonly tolerance: number }[];
    };
    expect(sources.find(({ id }) => id === 'claims')?.tolerance).toBe(1);
    await expect.poll(() => panel.textContent()).toContain('Policyholder: more than 1h late');
    await page.keyboard.press('Escape');
    await expect.poll(() => panel.count()).toBe(0);
    await expect.poll(() => focused(page)).toBe('Find');
  });

  it('makes a team late from its panel, and walks on to the next', async () => {
    const page = await openAt(INSURER, '#team=claims');
    const panel = page.getByRole('region', { name: 'Claims handling' });
    await panel.getByRole('button', { name: 'Make it late here' }).click();
    await expect.poll(() => new URL(page.url()).hash).toContain('late=claims:1d');
    await expect.poll(() => panel.getByRole('button', { name: 'It begins here' }).isDisabled()).toBe(true);
    await panel.getByRole('button', { name: 'Policyholder' }).first().click();
    await expect.poll(() => page.getByRole('region', { name: 'Policyholder' }).count()).toBe(1);
  });

  it('lets players begin to guess before anything is set, so that nothing is given away', async () => {
    const page = await openAt(INSURER);
    await page.getByRole('button', { name: 'Guess first' }).click();
    await expect.poll(() => page.getByRole('button', { name: 'Show what happens' }).isDisabled()).toBe(true);
    await page.getByRole('combobox', { name: 'Scenario' }).selectOption('flu-week');
    await expect.poll(() => page.locator('.felt, .headline').count()).toBe(0);
    await page.getByRole('checkbox', { name: 'Policyholder' }).press('Space');
    await page.getByRole('button', { name: 'Show what happens' }).click();
    await expect.poll(() => page.locator('.outcome').textContent()).toContain('As expected: Policyholder.');
  });

  it('hides the ripple while players guess, by keys alone, and then tells what they found', async () => {
    const page = await openAt(INSURER, LATE);
    await page.getByRole('button', { name: 'Guess first' }).press('Enter');
    await expect.poll(() => focused(page)).toBe('Who will feel it?');
    await expect.poll(() => page.locator('.felt, .headline').count()).toBe(0);
    await expect.poll(() => page.getByRole('button', { name: 'Save as JSON' }).isDisabled()).toBe(true);
    await page.getByRole('checkbox', { name: 'Policyholder' }).press('Space');
    await page.getByRole('textbox', { name: 'Find a team' }).fill('payr');
    await page.getByRole('checkbox', { name: 'Payroll' }).press('Space');
    await expect.poll(() => page.getByText('2 picks').count()).toBe(1);
    await page.getByRole('button', { name: 'Show what happens' }).press('Enter');
    const outcome = page.locator('.outcome');
    await expect.poll(() => focused(page)).toBe('You found 1 of the 14 who feel it');
    const told = (await outcome.textContent()) ?? '';
    expect(told).toContain('As expected: Policyholder.');
    expect(told).toContain('Expected, but spared: Payroll.');
    expect(told).toContain('Corporate client');
    await expect.poll(() => page.locator('.felt').count()).toBe(1);
    await outcome.getByRole('button', { name: 'Done' }).click();
    await expect.poll(() => outcome.count()).toBe(0);
  });

  it('shares what is set as a link that can be selected, and says what a file needs', async () => {
    const page = await openAt(INSURER, LATE);
    await page.getByRole('button', { name: 'Share' }).click();
    const sheet = page.getByRole('group', { name: 'Share what is set' });
    await expect.poll(() => sheet.getByRole('textbox').inputValue()).toBe(page.url());
    expect(page.url()).toContain(LATE);
    await expect.poll(() => sheet.textContent()).toContain('send it along');
    await page.keyboard.press('Escape');
    await expect.poll(() => sheet.count()).toBe(0);
  });

  it('keeps what is set for whoever jumps to the report and to its parts', async () => {
    const page = await openAt(INSURER, LATE);
    const headline = await page.locator('.headline').textContent();
    await page.locator('.skip').press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('document');
    const part = page.locator('#document nav.contents a').last();
    const id = ((await part.getAttribute('href')) ?? '').slice(1);
    await part.click();
    await expect.poll(() => page.locator(`[id="${id}"]`).evaluate(isSeen)).toBe(true);
    await expect.poll(() => page.locator('.headline').textContent()).toBe(headline);
    // A link to what is set can still be sent.
    await expect.poll(() => new URL(page.url()).hash).toBe(LATE);
    await expect.poll(() => page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true);
  });

  it('takes a link to a part of the report for no state that it does not know', async () => {
    const page = await openAt(INSURER);
    const id = ((await page.locator('#document nav.contents a').last().getAttribute('href')) ?? '').slice(1);
    await page.goto(`about:blank`);
    await page.goto(`${await reportOn({ path: INSURER })}#${id}`);
    await expect.poll(() => page.locator(`[id="${id}"]`).evaluate(isSeen)).toBe(true);
    expect(new URL(page.url()).hash).toBe(`#${id}`);
    await expect.poll(() => page.locator('.notice').count()).toBe(0);
    await pick(page, 'Who is late?', 'it service');
    await expect.poll(() => new URL(page.url()).hash).toBe('#late=it-service-desk:1d');
  });

  it('becomes light, dark and large', async () => {
    const page = await openAt(INSURER);
    const paper = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await paper();
    await page.getByRole('combobox', { name: 'Light or dark' }).selectOption('Dark');
    await expect.poll(paper).not.toBe(light);
    const size = (): Promise<number> =>
      page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
    const before = await size();
    await page.getByRole('button', { name: 'Large text' }).click();
    await expect.poll(size).toBeGreaterThan(1.3 * before);
  });

  it('says to those who listen what came of a change, once it has settled', async () => {
    const page = await openAt(INSURER);
    await pick(page, 'Who is late?', 'it service');
    const said = (): Promise<string | null> => page.locator('p[aria-live="polite"]').textContent();
    await expect
      .poll(said, { timeout: 10_000 })
      .toBe('No customer feels it; 2 teams inside feel it; Scanning and data entry most, 2h late.');
  });

  it('prints who feels it and what went wrong, without what is there to be pressed', async () => {
    const page = await openAt(INSURER, `${LATE}&why=policyholder`);
    await page.emulateMedia({ media: 'print' });
    for (const shown of ['.felt', '.headline', '.card h3', '#why-policyholder', '.felt .disclose >> nth=0'])
      expect([shown, await page.locator(shown).isVisible()]).toEqual([shown, true]);
    for (const hidden of ['.tools', '.panel .combobox', '.telling', '.size input[type=range]', '.panel .add'])
      expect([hidden, await page.locator(hidden).first().isVisible()]).toEqual([hidden, false]);
  });

  it('prints nothing of the panels where nothing has been set', async () => {
    const page = await openAt(INSURER);
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.locator('.panel').count()).toBe(2);
    for (const panel of await page.locator('.panel').all()) expect(await panel.isVisible()).toBe(false);
  });

  it('takes no name for markup', async () => {
    const page = await openAt(HOSTILE, '#scenario=storm&why=taker&team=giver');
    await expect.poll(() => page.locator('.headline').textContent()).toContain('<svg onload=alert(4)>');
    await expect.poll(() => page.locator('.org').textContent()).toBe('<img src=x onerror=alert(1)>');
    const panel = page.locator('.panel.team');
    await expect.poll(() => panel.textContent()).toContain('<b>bold</b>');
    await expect.poll(() => panel.textContent()).toContain('javascript:alert(3)');
    await expect
      .poll(() => page.locator('#page :is(img, script, style, b, a[href^="javascript"])').count())
      .toBe(0);
    expect(await rowNames(page)).toEqual([
      '</script><script>alert(2)</script> (taker)',
      '</script><script>alert(2)</script> (giver)',
    ]);
  });
});

/** What the command line says of the same incident. */
async function impactOf(...format: readonly string[]): Promise<string> {
  const argv = ['impact', 'it-service-desk', '--delay', '3d', '--file', INSURER, ...format];
  return (await runCli(argv)).stdout;
}

async function pick(page: Page, label: string, text: string): Promise<void> {
  const find = page.getByRole('combobox', { name: label });
  await find.click();
  await find.pressSequentially(text);
  await find.press('Enter');
}

function rowNames(page: Page): Promise<string[]> {
  return page
    .locator('.felt .disclose')
    .evaluateAll((buttons) => buttons.map((button) => button.firstChild?.textContent ?? ''));
}

/** Whether an element begins within the window. */
function isSeen(element: Element): boolean {
  const { top } = element.getBoundingClientRect();
  return top >= -1 && top < innerHeight;
}

/** What has the focus: the text of a heading, the label of a box. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document;
    const label = activeElement instanceof HTMLInputElement ? activeElement.labels?.[0] : activeElement;
    return label?.textContent?.trim() ?? '';
  });
}

import { writeDurationWithUnit } from '../model/write-values.ts';
import type { Block, ListItem } from './blocks.ts';
import type { ReportContext } from './report-context.ts';
import { paragraph, section } from './report-context.ts';

/** Half a page for whoever sees such numbers for the first time. */
export function presentReportLegend({ organization, duration }: ReportContext): Block[] {
  const { hoursPerDay, daysPerWeek } = organization.calendar;
  const words: readonly (readonly [string, string])[] = [
    [
      'Time',
      `is working time: a day is ${writeHours(hoursPerDay)}, a week ${daysPerWeek} days, so ${duration(hoursPerDay * daysPerWeek + hoursPerDay)} is ${writeHours(hoursPerDay * (daysPerWeek + 1))} of work.`,
    ],
    [
      'Late',
      'is later than agreed. A team is as late as the latest work that it waits for, less its buffer, and then what goes wrong at the team itself.',
    ],
    ['Together', 'adds up how late each of them is: two customers who wait a day are 2 days late together.'],
    ['Slack', 'is how late a hand-off may come before anyone feels it. Only what is beyond it goes on.'],
    [
      'Slot',
      'some work leaves at certain times only, such as a weekly run. Who misses one waits for the next: an hour late can become a week.',
    ],
    ['Workaround', 'is what a receiver does to help itself; some need word in advance.'],
    [
      'Not right',
      'is the share of work with a defect. Checks on the way find some; what they miss goes on and makes other work wrong.',
    ],
    [
      'Promise',
      'is what a receiver may count on: how late it may come, how much of it is right. Broken anyway: it does not hold with nothing going wrong.',
    ],
    [
      'Tolerance',
      'is the longest delay of one team alone that a customer does not feel; the nearest team is the one with the smallest.',
    ],
    ['Exposure', 'is who upstream can hurt a customer, how soon and how badly.'],
    ['Hidden hub', 'is far from every customer and matters much to them all the same.'],
    ['Round', 'is one time through the work. Feedback arrives in the next one.'],
  ];
  const items = words.map(([word, means]): ListItem => ({
    text: [{ text: word, mark: 'strong' }, `: ${means}`],
  }));
  return [
    section('How to read the numbers'),
    { kind: 'list', items },
    paragraph(
      'What the numbers are not: they say what follows if the map is right and one thing goes wrong, not how likely that is. People help each other in ways that no map has, teams are taken to do nothing else about it than the map says, and two things that go wrong at once can be worse than each. They are there to begin a talk between two teams, not to end one.',
    ),
  ];
}

function writeHours(hours: number): string {
  return hours === 1 ? '1 hour' : `${hours} hours`;
}

/** Where somebody who has the map finds each part again. */
export function presentReportSource({ result, organization }: ReportContext): Block[] {
  const { delay, outage, quality } = result.stress.incident;
  const { calendar } = organization;
  const sizes = [
    ...(delay > 0 ? [`--delay ${writeDurationWithUnit(delay, calendar)}`] : []),
    ...(outage !== null && outage > 0 ? [`--outage ${writeDurationWithUnit(outage, calendar)}`] : []),
    ...(quality > 0 ? [`--quality ${quality * 100}%`] : []),
  ].join(' ');
  return [
    section('Where these numbers come from'),
    paragraph(
      'All of it is reckoned by ripple from one map, which people wrote by hand; the same map gives the same report, to the last letter. Whoever has the map gets each part with one command:',
    ),
    {
      kind: 'commands',
      title: 'Each part:',
      commands: [
        { command: `ripple stress ${sizes}`, tells: 'where help would matter most, and what to measure' },
        { command: 'ripple exposure CUSTOMER', tells: 'who upstream can make a customer wait' },
        { command: 'ripple impact --scenario NAME', tells: 'what a scenario does, to whom and why' },
        { command: 'ripple stress --structure', tells: 'loops, single sources and choices that are none' },
        { command: 'ripple engagement', tells: 'customers’ ways from beginning to end' },
        { command: 'ripple check', tells: 'what the map’s own rules find' },
      ],
    },
  ];
}

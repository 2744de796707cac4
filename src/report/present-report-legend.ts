import { writeDurationWithUnit } from '../model/write-values.ts';
import type { Block, ListItem } from './blocks.ts';
import type { ReportContext } from './report-context.ts';
import { paragraph, section } from './report-context.ts';

/** Half a page for whoever sees such numbers for the first time. */
export function presentReportLegend({ organization, duration }: ReportContext): Block[] {
  const { hoursPerDay, daysPerWeek } = organization.calendar;
  const day = duration(hoursPerDay);
  const aWeekAndADay = hoursPerDay * (daysPerWeek + 1);
  const words: readonly (readonly [string, string])[] = [
    [
      'Time',
      `is working time: ${day} is ${writeHours(hoursPerDay)}, a week is ${daysPerWeek} days, so ${duration(aWeekAndADay)} is ${writeHours(aWeekAndADay)} of work.`,
    ],
    [
      'Late',
      'means later than agreed. A team is as late as the latest work that it waits for, less what it makes up for, and then by what goes wrong at the team itself.',
    ],
    [
      'Together',
      'adds up how late each of several is: two customers who wait a day are 2 days late together.',
    ],
    [
      'Slack',
      'is how late a hand-off may come before anyone feels it, and a buffer is late work that a team makes up for itself. Only what is beyond them goes on.',
    ],
    [
      'Slots',
      'are the times at which some work leaves, such as a weekly run. Who misses one waits for the next: an hour can become a week.',
    ],
    ['A workaround', 'is what a receiver does to help itself; some need word in advance.'],
    [
      'Defects, or not right,',
      'is the share of work that cannot be used as it is. Checks on the way find some; what they miss makes other work wrong.',
    ],
    [
      'A promise',
      'is what a receiver may count on: how late it may come, how much of it is right. It is broken anyway if it does not hold with nothing going wrong.',
    ],
    [
      'Tolerance',
      'is the longest delay of one team alone that a customer does not feel. The nearest team is the one with the smallest, however many hand-offs away.',
    ],
    ['Exposure', 'is who upstream can reach a customer with a delay, how soon and how badly.'],
    ['A hidden hub', 'is far from every customer and matters much to them all the same.'],
    ['A round', 'is one time through the work. Feedback arrives in the next one.'],
  ];
  const items = words.map(([word, means]): ListItem => ({
    text: [{ text: word, mark: 'strong' }, ` ${means}`],
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
      'All of it is reckoned by ripple from one map, which people wrote by hand; the same map gives the same report, to the last letter. As a page or as JSON this document holds the whole map; share it as you would share the map.',
    ),
    {
      kind: 'commands',
      title: 'Each part again, for whoever has the map:',
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

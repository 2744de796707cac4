import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Calendar } from '../../../model/calendar.ts';
import { formatDuration, parseDuration } from '../../../model/duration.ts';
import type { Incident } from '../../../model/organization.ts';
import { formatShare, parseShare } from '../../../model/share.ts';
import { messageOfDuration, messageOfShare } from '../../../report/wording-of-values.ts';
import { SHARE_SCALE, durationScale } from '../../slider-scale.ts';
import { usePage } from '../use-page.ts';
import type { SizeReading } from './size-input.tsx';
import { SizeInput } from './size-input.tsx';
import { TeamLink } from './team-link.tsx';

type SizeKey = 'delayHours' | 'outageHours' | 'qualityShare' | 'noticeHours';

interface SizeKind {
  readonly key: SizeKey;
  readonly label: string;
  readonly add: string;
}

/** What can go wrong at one place, in the order in which it is asked for. */
const SIZES: readonly SizeKind[] = [
  { key: 'delayHours', label: 'Late', add: 'late' },
  { key: 'outageHours', label: 'Stands still', add: 'stands still' },
  { key: 'qualityShare', label: 'Not right', add: 'not right' },
  { key: 'noticeHours', label: 'Known before', add: 'known before' },
];

/** What goes wrong at one place: how late, how long at a standstill, how much not right, and how early that is known. */
export function IncidentCard({
  incident,
  at,
  name,
  onTake,
}: {
  readonly incident: Incident;
  /** Where it stands among the incidents. */
  readonly at: number;
  readonly name: string;
  readonly onTake: () => void;
}): VNode {
  const [added, setAdded] = useState<readonly SizeKey[]>([]);
  const { target } = incident;
  const add = (key: SizeKey): void => setAdded([...added.filter((other) => other !== key), key]);
  // Only a team can stand still; a hand-off has nobody who could.
  const sizes = SIZES.filter(({ key }) => key !== 'outageHours' || 'team' in target);
  const isOpen = ({ key }: SizeKind): boolean =>
    incident[key] > 0 || added.includes(key) || (key === 'delayHours' && isNothing(incident));
  return (
    <li class="card">
      <div class="card-head">
        <h3>{'team' in target ? <TeamLink id={target.team} name={name} /> : name}</h3>
        <button type="button" class="small" aria-label={`Remove ${name}`} onClick={onTake}>
          Remove
        </button>
      </div>
      {sizes.filter(isOpen).map((kind) => (
        <OneSize
          key={kind.key}
          incident={incident}
          at={at}
          kind={kind}
          name={name}
          onSet={() => {
            if (!added.includes(kind.key)) add(kind.key);
          }}
        />
      ))}
      <p class="add">
        {sizes
          .filter((kind) => !isOpen(kind))
          .map(({ key, add: words }) => (
            <button
              type="button"
              key={key}
              class="small"
              aria-label={`Also ${words} (${name})`}
              onClick={() => add(key)}
            >
              + {words}
            </button>
          ))}
      </p>
    </li>
  );
}

/** One size of an incident: a duration in the organization's calendar, or a share. */
function OneSize({
  incident,
  at,
  kind: { key, label },
  name,
  onSet,
}: {
  readonly incident: Incident;
  readonly at: number;
  readonly kind: SizeKind;
  readonly name: string;
  /** It stays open from then on, also at nothing. */
  readonly onSet: () => void;
}): VNode {
  const { data, dispatch } = usePage();
  const { calendar } = data.organization;
  const isShare = key === 'qualityShare';
  const scale = useMemo(() => (isShare ? SHARE_SCALE : durationScale(calendar)), [isShare, calendar]);
  return (
    <SizeInput
      label={label}
      of={name}
      value={incident[key]}
      scale={scale}
      format={isShare ? formatShare : (hours) => formatDuration(hours, calendar)}
      read={isShare ? readShare : (text) => readHours(text, calendar)}
      onSet={(value, isDragged) => {
        onSet();
        dispatch({ does: 'change-incident', at, incident: { ...incident, [key]: value }, isDragged });
      }}
    />
  );
}

function readHours(text: string, calendar: Calendar): SizeReading {
  const reading = parseDuration(text, calendar);
  return 'hours' in reading
    ? { value: reading.hours }
    : { problem: messageOfDuration({ text, problem: reading.problem }) };
}

function readShare(text: string): SizeReading {
  const reading = parseShare(text);
  return 'share' in reading
    ? { value: reading.share }
    : { problem: messageOfShare({ text, problem: reading.problem }) };
}

function isNothing({ delayHours, outageHours, qualityShare }: Incident): boolean {
  return delayHours + outageHours + qualityShare === 0;
}

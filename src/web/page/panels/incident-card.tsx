import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { formatDuration, parseDuration } from '../../../model/duration.ts';
import type { Incident } from '../../../model/organization.ts';
import { formatShare, parseShare } from '../../../model/share.ts';
import { messageOfDuration, messageOfShare } from '../../../report/wording-of-values.ts';
import { SHARE_SCALE, durationScale } from '../../slider-scale.ts';
import { usePage } from '../use-page.ts';
import type { SizeReading } from './size-input.tsx';
import { SizeInput } from './size-input.tsx';

type SizeKey = 'delayHours' | 'outageHours' | 'qualityShare' | 'noticeHours';

/** What can go wrong at one place, in the order in which it is asked for. */
const SIZES: readonly { readonly key: SizeKey; readonly label: string; readonly add: string }[] = [
  { key: 'delayHours', label: 'Late', add: 'late' },
  { key: 'outageHours', label: 'Stands still', add: 'stands still' },
  { key: 'qualityShare', label: 'Not right', add: 'not right' },
  { key: 'noticeHours', label: 'Known before', add: 'known before' },
];

/** What goes wrong at one place: how late, how long at a standstill, how much not right, and how early that is known. */
export function IncidentCard({
  incident,
  name,
  onTake,
}: {
  readonly incident: Incident;
  readonly name: string;
  readonly onTake: () => void;
}): VNode {
  const { data, dispatch, goTo } = usePage();
  const { calendar } = data.organization;
  const scale = useMemo(() => durationScale(calendar), [calendar]);
  const [added, setAdded] = useState<readonly SizeKey[]>([]);
  const { target } = incident;
  // Only a team can stand still; a hand-off has nobody who could.
  const sizes = SIZES.filter(({ key }) => key !== 'outageHours' || 'team' in target);
  const isOpen = (key: SizeKey): boolean =>
    incident[key] > 0 || added.includes(key) || (key === 'delayHours' && isNothing(incident));
  const formatHours = (hours: number): string => formatDuration(hours, calendar);
  const readHours = (text: string): SizeReading => {
    const reading = parseDuration(text, calendar);
    return 'hours' in reading
      ? { value: reading.hours }
      : { problem: messageOfDuration({ text, problem: reading.problem }) };
  };
  return (
    <li class="card">
      <div class="card-head">
        <h3>
          {'team' in target ? (
            <button type="button" class="plain" onClick={() => goTo(target.team)}>
              {name}
            </button>
          ) : (
            name
          )}
        </h3>
        <button type="button" class="small" aria-label={`Remove ${name}`} onClick={onTake}>
          Remove
        </button>
      </div>
      {sizes
        .filter(({ key }) => isOpen(key))
        .map(({ key, label }) => (
          <SizeInput
            key={key}
            label={label}
            of={name}
            value={incident[key]}
            scale={key === 'qualityShare' ? SHARE_SCALE : scale}
            format={key === 'qualityShare' ? formatShare : formatHours}
            read={key === 'qualityShare' ? readShare : readHours}
            onSet={(value, isDragged) => {
              setAdded([...added, key]);
              dispatch({ does: 'put-incident', incident: { ...incident, [key]: value }, isDragged });
            }}
          />
        ))}
      <p class="add">
        {sizes
          .filter(({ key }) => !isOpen(key))
          .map(({ key, add }) => (
            <button
              type="button"
              key={key}
              class="small"
              aria-label={`Also ${add} (${name})`}
              onClick={() => setAdded([...added, key])}
            >
              + {add}
            </button>
          ))}
      </p>
    </li>
  );
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

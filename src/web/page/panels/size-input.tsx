import type { TargetedEvent, VNode } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import type { SliderScale } from '../../slider-scale.ts';
import { positionOn, valueAt } from '../../slider-scale.ts';

/** A number with its unit, or why a text is none. */
export type SizeReading = { readonly value: number } | { readonly problem: string };

/** One size of an incident. */
export interface SizeInputProps {
  /** What it is, such as `Late`. */
  readonly label: string;
  /** Whose it is, for those who hear the label alone. */
  readonly of: string;
  readonly value: number;
  readonly scale: SliderScale;
  readonly format: (value: number) => string;
  readonly read: (text: string) => SizeReading;
  readonly onSet: (value: number, isDragged: boolean) => void;
}

/** What somebody types, until it is taken. */
interface Draft {
  readonly text: string;
  /** Undefined as long as nobody has said that it is all: half a word is not wrong. */
  readonly problem: string | undefined;
  readonly type: (text: string) => void;
  readonly take: () => void;
  readonly reset: () => void;
}

function useDraft({ value, format, read, onSet }: SizeInputProps): Draft {
  const [draft, setDraft] = useState<string>();
  const [isTried, setTried] = useState(false);
  const reset = (): void => {
    setDraft(undefined);
    setTried(false);
  };
  // Whatever else sets the size (a scenario, undo, the slider) has the last word.
  useEffect(reset, [value]);
  const reading = draft === undefined ? { value } : read(draft);
  const take = (): void => {
    setTried(true);
    if (!('value' in reading)) return;
    if (reading.value !== value) onSet(reading.value, false);
    reset();
  };
  const problem = isTried && 'problem' in reading ? reading.problem : undefined;
  return { text: draft ?? format(value), problem, type: setDraft, take, reset };
}

/** A slider and a text box for the same size: the one is quick, the other exact. */
export function SizeInput(props: SizeInputProps): VNode {
  const { label, of, value, scale, format, onSet } = props;
  const id = useId();
  const { text, problem, type, take, reset } = useDraft(props);
  const slide = (event: TargetedEvent<HTMLInputElement>, isDragged: boolean): void =>
    onSet(valueAt(scale, event.currentTarget.valueAsNumber), isDragged);
  return (
    <div class="size">
      <label for={id}>
        {label} <span class="unseen">({of})</span>
      </label>
      <input
        type="range"
        min={0}
        max={scale.length - 1}
        step={1}
        value={positionOn(scale, value)}
        aria-label={`${label}, slider (${of})`}
        aria-valuetext={format(value)}
        onInput={(event) => slide(event, true)}
        onChange={(event) => slide(event, false)}
      />
      <input
        id={id}
        type="text"
        class="number"
        autocomplete="off"
        spellcheck={false}
        value={text}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : `${id}-problem`}
        onInput={(event) => type(event.currentTarget.value)}
        onChange={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
          if (event.key === 'Escape') reset();
        }}
      />
      {problem !== undefined && (
        <p class="problem" id={`${id}-problem`} role="alert">
          {problem}.
        </p>
      )}
    </div>
  );
}

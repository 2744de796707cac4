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

/** A slider and a text box for the same size: the one is quick, the other exact. */
export function SizeInput({ label, of, value, scale, format, read, onSet }: SizeInputProps): VNode {
  const id = useId();
  const written = format(value);
  const [draft, setDraft] = useState<string>();
  const [isTried, setTried] = useState(false);
  const reset = (): void => {
    setDraft(undefined);
    setTried(false);
  };
  // Whatever else sets the size (a scenario, undo, the slider) has the last word.
  useEffect(() => reset(), [value]);
  const text = draft ?? written;
  const reading = read(text);
  // Nobody is told that half a word is wrong.
  const problem = isTried && draft !== undefined && 'problem' in reading ? reading.problem : undefined;
  const take = (): void => {
    setTried(true);
    if (draft === undefined || !('value' in reading)) return;
    if (reading.value !== value) onSet(reading.value, false);
    reset();
  };
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
        aria-valuetext={written}
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
        onInput={(event) => setDraft(event.currentTarget.value)}
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

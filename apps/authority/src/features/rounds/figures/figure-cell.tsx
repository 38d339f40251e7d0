import type { ScalarValue } from '@tieuchi/criteria/responses';
import { formatNumber } from '@tieuchi/ui/format';
import { type Language, useLanguage } from '@tieuchi/ui/i18n';
import { readText } from '@tieuchi/values/codec';
import { isFarFrom } from '@tieuchi/values/far-from';
import { magnitudeWords } from '@tieuchi/values/magnitude-words';
import type { Choice } from '@tieuchi/values/reading';
import { fromSheet } from '@tieuchi/values/shape';
import { type ClipboardEvent, type KeyboardEvent, useRef } from 'react';
import { useText } from '../../../i18n/use-text.ts';
import { cellKey, type FigureColumn, type FigureTable } from './draft/figure-column.ts';
import {
  type DraftText,
  type FigureDraft,
  type FigurePlace,
  storedText,
  textIn,
} from './draft/figure-draft.ts';
import classes from './figure-grid.module.css';
import { parseClipboard } from './taking/parse-clipboard.ts';

/** From a cell up (−1) or down (1), in the same column. */
export interface FigureMove {
  readonly row: number;
  readonly column: string;
  readonly step: 1 | -1;
}

/**
 * A cell to type in. What is pasted takes the place of what was there, as in a spreadsheet, and goes on into the cells below and beside
 * it. What can be read in two ways is asked about: a button for each.
 */
export function FigureCell(props: {
  table: FigureTable;
  draft: FigureDraft;
  place: FigurePlace;
  /** "row:column", where the keys find it. */
  at: string;
  problem: string | undefined;
  problemId: string;
  /** What stands in the middle of the column, where enough is known. */
  usual: number | undefined;
  onMove: (move: FigureMove) => void;
  onType: (place: FigurePlace, text: string) => void;
  onPaste: (place: FigurePlace, cells: string[][]) => void;
}) {
  const t = useText();
  const language = useLanguage();
  const { table, draft, place, problem, problemId, usual, onType } = props;
  const { unit, column } = place;
  const edited = useRef(false);
  const text = textIn(table, draft, place);
  const drafted = draft.get(cellKey(unit, column)) ?? { text, source: fromSheet };
  const said = magnitudeOf(place, drafted, language);
  const figure = figureOf(place, drafted);
  const isFar = usual !== undefined && figure !== undefined && isFarFrom(figure, usual);
  const choices = problem === undefined ? [] : choicesOf(draft, place);
  const paste = (event: ClipboardEvent<HTMLInputElement>): void => {
    const copied = event.clipboardData.getData('text/plain');
    // Words copied from a letter into a text that is being written are no cells.
    const isSheet = /[\t\n\r]/.test(copied) || event.clipboardData.getData('text/html').includes('<table');
    if (column.input.kind === 'text' && edited.current && !isSheet) return;
    event.preventDefault();
    props.onPaste(place, parseClipboard(copied));
  };
  return (
    <td>
      <input
        className={classes.input}
        data-cell={props.at}
        data-changed={text !== storedText(table, place) || undefined}
        aria-label={t('figures.cell', { unit: unit.name, figure: column.title })}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : problemId}
        inputMode={isNumeric(column) ? 'decimal' : 'text'}
        autoComplete="off"
        placeholder={column.fallback}
        value={text}
        onFocus={() => {
          edited.current = false;
        }}
        onChange={(event) => {
          edited.current = true;
          onType(place, event.currentTarget.value);
        }}
        onPaste={paste}
        onKeyDown={(event) => moveUpOrDown(event, props.onMove)}
      />
      {said !== undefined && <span className={classes.said}>{said}</span>}
      {isFar && <span className={classes.warned}>{t('figures.far', { usual: formatNumber(usual) })}</span>}
      {problem !== undefined && (
        <span id={problemId} className={classes.problem}>
          {problem}
        </span>
      )}
      {choices.map((choice) => (
        <button
          key={choice.text}
          type="button"
          className={classes.choice}
          aria-label={t('figures.choose', { text: choice.text, unit: unit.name, figure: column.title })}
          onClick={() => onType(place, choice.text)}
        >
          {choice.text}
        </button>
      ))}
    </td>
  );
}

/** Great numbers in words, so that three zeros too many are seen. */
function magnitudeOf(
  { column }: FigurePlace,
  { text, source }: DraftText,
  language: Language,
): string | undefined {
  const { input } = column;
  if (input.kind !== 'number' && input.kind !== 'count' && input.kind !== 'money') return undefined;
  const figure = figureOf({ column }, { text, source });
  return figure === undefined ? undefined : magnitudeWords(input, figure, language);
}

function figureOf({ column }: Pick<FigurePlace, 'column'>, { text, source }: DraftText): number | undefined {
  const reading = readText(column.input, text, source);
  return reading.state === 'value' && typeof reading.value === 'number' ? reading.value : undefined;
}

function choicesOf(draft: FigureDraft, { unit, column }: FigurePlace): readonly Choice<ScalarValue>[] {
  const drafted = draft.get(cellKey(unit, column));
  if (drafted === undefined) return [];
  const reading = readText(column.input, drafted.text, drafted.source);
  return reading.state === 'ambiguous' ? reading.choices : [];
}

function isNumeric({ input }: FigureColumn): boolean {
  return (
    input.kind === 'number' || input.kind === 'count' || input.kind === 'percent' || input.kind === 'money'
  );
}

const steps: Record<string, FigureMove['step']> = { Enter: 1, ArrowDown: 1, ArrowUp: -1 };

function moveUpOrDown(event: KeyboardEvent<HTMLInputElement>, onMove: (move: FigureMove) => void): void {
  const step = steps[event.key];
  const [row, column] = (event.currentTarget.dataset.cell ?? '').split(':');
  if (step === undefined || column === undefined || event.nativeEvent.isComposing) return;
  event.preventDefault();
  onMove({ row: Number(row), column, step });
}

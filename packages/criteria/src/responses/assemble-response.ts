import type {
  Answer,
  ForeignOutcome,
  InputsAnswer,
  RegisterContent,
  RegisterRow,
  ResponseUnit,
  UnitResponse,
  Value,
} from '../generated/responses.ts';

/** A part of a dossier that is stored by itself; what else is known of it does not matter here. */
interface Entry<T> {
  readonly value: T;
}

/** Everything a dossier holds, in parts as they are stored. */
export interface DossierParts {
  readonly unit: Pick<ResponseUnit, 'code' | 'type'> & {
    readonly name: string;
    readonly parentCode: string | null;
  };
  /** 1-based; null: none, as always for a set with points. */
  readonly registeredLevel: number | null;
  /** By criterion id; null: cleared. */
  readonly answers: Readonly<Record<string, Entry<Answer | null>>>;
  readonly profile: Entry<Readonly<Record<string, Value>>> | null;
  /** By register id. */
  readonly registers: Readonly<Record<string, RegisterParts>>;
  /** Targets of this unit, by criterion id. */
  readonly assigned: Readonly<Record<string, number>>;
  /** By criterion id and input id. */
  readonly supplied: Readonly<Record<string, Readonly<Record<string, Entry<Value>>>>>;
  /** By set id. */
  readonly outcomes: Readonly<Record<string, ForeignOutcome>>;
}

/** What was handed in of one register. */
export interface RegisterParts {
  /** The round asks for rows; otherwise only the totals count. */
  readonly rowsAsked: boolean;
  readonly totals: Entry<Readonly<Record<string, number>>> | null;
  readonly rows: readonly Entry<RegisterRow>[];
}

/**
 * The response that the scorer takes. What was supplied for all units goes before what this unit typed, except that a declared
 * "not applicable" stays. Rows count where they are asked for and there is one, else the totals. What was cleared or left empty
 * is left out.
 */
export function assembleResponse(parts: DossierParts): UnitResponse {
  const { code, type, name, parentCode } = parts.unit;
  const profile = filled(parts.profile?.value ?? {});
  const registers = Object.entries(parts.registers).flatMap(([id, register]): [string, RegisterContent][] => {
    const content = contentOf(register);
    return content === undefined ? [] : [[id, content]];
  });
  return {
    unit: { code, type, name, ...(parentCode !== null && { parent: parentCode }) },
    ...(parts.registeredLevel !== null && { registeredLevel: parts.registeredLevel }),
    ...(!isEmpty(profile) && { profile }),
    ...(!isEmpty(parts.assigned) && { targets: { ...parts.assigned } }),
    ...(!isEmpty(parts.outcomes) && { outcomes: { ...parts.outcomes } }),
    ...(registers.length > 0 && { registers: Object.fromEntries(registers) }),
    answers: answersOf(parts),
  };
}

function answersOf({ answers, supplied }: DossierParts): Record<string, Answer> {
  const ids = [...new Set([...Object.keys(answers), ...Object.keys(supplied)])];
  return Object.fromEntries(
    ids.flatMap((id): [string, Answer][] => {
      const typed = Object.hasOwn(answers, id) ? (answers[id]?.value ?? null) : null;
      if (typed?.notApplicable === true) return [[id, typed]];
      const delivered = Object.hasOwn(supplied, id) ? Object.entries(supplied[id] ?? {}) : [];
      const answer: InputsAnswer = filled({
        ...typed,
        ...Object.fromEntries(delivered.map(([input, { value }]) => [input, value])),
      });
      return isEmpty(answer) ? [] : [[id, answer]];
    }),
  );
}

function contentOf({ rowsAsked, totals, rows }: RegisterParts): RegisterContent | undefined {
  if (rowsAsked && rows.length > 0) return rows.map(({ value }) => filled(value));
  return totals === null || isEmpty(totals.value) ? undefined : { totals: { ...totals.value } };
}

/** Without the members that say nothing. */
function filled<T>(record: Readonly<Record<string, T>>): Record<string, NonNullable<T>> {
  return Object.fromEntries(
    Object.entries(record).flatMap(([key, value]): [string, NonNullable<T>][] =>
      value === null || value === undefined ? [] : [[key, value]],
    ),
  );
}

function isEmpty(record: object): boolean {
  return Object.keys(record).length === 0;
}

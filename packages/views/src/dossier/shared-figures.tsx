import type { UnitResponse } from '@tieuchi/criteria/responses';
import type { CriteriaSet, Register } from '@tieuchi/criteria/types';
import type { FormModel, FormRegister } from '@tieuchi/forms/form-model';
import { registerTotals } from '@tieuchi/scoring/register-totals';
import type { ReactNode } from 'react';
import { AnswerLines } from '../answers/answer-lines.tsx';
import { useViewText } from '../texts/use-text.ts';
import classes from './answer-sheet.module.css';
import { RegisterRows } from './register-rows.tsx';
import { SheetGroup, SheetItem } from './sheet.tsx';

/** The profile, or a register, of a dossier. */
export type SharedPart = { kind: 'profile' } | { kind: 'register'; id: string; code: string };

interface SharedFiguresProps {
  readonly document: CriteriaSet;
  readonly form: FormModel;
  readonly response: UnitResponse;
  /** Shows the rows of registers too; a submission holds nothing of persons, an open dossier does. */
  readonly withRows?: boolean;
  /** Whether the rows of a register are asked in this round, so that none is told as none. */
  readonly rowsAsked?: (registerId: string) => boolean;
  /** Stands under a part, such as the way to where it is filled in. */
  readonly under?: (part: SharedPart) => ReactNode;
}

/** The profile and the registers of a dossier, as they are scored: figures, every total, how many rows, and the rows where wanted. */
export function SharedFigures(props: SharedFiguresProps) {
  const t = useViewText();
  const { document, form, response, under } = props;
  if (form.profile.length === 0 && form.registers.length === 0) return null;
  return (
    <SheetGroup id="shared-figures" title={t('parts.title')}>
      {form.profile.length > 0 && (
        <SheetItem name={t('profile.title')}>
          <AnswerLines shape={{ fields: form.profile.map(({ field }) => field) }} value={response.profile} />
          {under?.({ kind: 'profile' })}
        </SheetItem>
      )}
      {form.registers.map((one) => {
        const { id, code, name } = one;
        const register = document.registers?.find((register) => register.id === id);
        return (
          <SheetItem key={id} name={`${code} ${name}`}>
            {register !== undefined && <RegisterLines {...props} register={register} asked={one} />}
            {under?.({ kind: 'register', id, code })}
          </SheetItem>
        );
      })}
    </SheetGroup>
  );
}

function RegisterLines(
  props: SharedFiguresProps & {
    register: Register;
    asked: FormRegister;
  },
) {
  const t = useViewText();
  const { document, register, asked, response, withRows = false } = props;
  const fields = asked.totals.map(({ field }) => field);
  const content = response.registers?.[register.id];
  const rows = Array.isArray(content) ? content : [];
  const given = Array.isArray(content);
  const counted =
    rows.length > 0 ||
    (props.rowsAsked === undefined
      ? given
      : props.rowsAsked(register.id) && (given || content === undefined));
  if (!counted && fields.length === 0) return <p className={classes.result}>{t('parts.nothing')}</p>;
  return (
    <>
      {counted && <p className={classes.result}>{t('list.count', { count: rows.length })}</p>}
      {fields.length > 0 && (
        <AnswerLines shape={{ fields }} value={registerTotals(register, content, response.profile)} />
      )}
      {withRows && rows.length > 0 && (
        <RegisterRows document={document} register={register} fields={asked.columns} rows={rows} />
      )}
    </>
  );
}
